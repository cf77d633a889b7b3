package io.touchstone.intake.domain;

import io.touchstone.intake.CopyRows;
import io.touchstone.intake.IntakeKind;
import io.touchstone.intake.RowCode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Streams a file into the staging table: each row is checked by itself, and only good ones go in. */
final class FileStaging {

    private static final int ROWS_BETWEEN_SIGNS = 4096;

    private final StagedImport staged;
    private final LongConsumer progress;

    FileStaging(StagedImport staged, LongConsumer progress) {
        this.staged = staged;
        this.progress = progress;
    }

    /** @return how many rows were read */
    long stage(IntakeKind kind, DecodedFile file) throws IOException, SQLException {
        CsvReader rows = new CsvReader(file);
        List<FieldCheck> checks = FileHeader.read(rows, kind.columns());
        staged.create(kind, checks.stream().map(check -> check.column().name()).toList());
        CopyIn copy = staged.copies().copyIn("copy " + staged.copyTarget() + " from stdin (format binary)");
        try {
            CopyRows out = new CopyRows((bytes, length) -> copy.writeToCopy(bytes, 0, length));
            long read = stageRows(rows, checks.toArray(FieldCheck[]::new), out);
            out.finish();
            copy.endCopy();
            return read;
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private long stageRows(CsvReader rows, FieldCheck[] checks, CopyRows out) throws IOException {
        long read = 0;
        while (rows.next()) {
            stageRow(rows, checks, out);
            if (++read % ROWS_BETWEEN_SIGNS == 0) {
                progress.accept(read);
                staged.checkCancelled();
            }
        }
        progress.accept(read);
        return read;
    }

    private void stageRow(CsvReader rows, FieldCheck[] checks, CopyRows out) {
        if (rows.isTooLong()) {
            staged.refuseUnstaged(rows.line(), "", RowCode.TOO_LONG, rows.raw());
            return;
        }
        if (rows.fields() < checks.length && !rows.isTerminated()) {
            throw new BadFile(BadFile.Code.TRUNCATED, "the file ends in the middle of the row of line " + rows.line());
        }
        if (rows.fields() != checks.length || rows.isMalformed()) {
            staged.refuseUnstaged(rows.line(), "", RowCode.WRONG_COLUMN_COUNT, rows.raw());
            return;
        }
        out.begin(1 + checks.length);
        out.put(rows.line());
        for (int i = 0; i < checks.length; i++) {
            RowCode refusal = write(rows, i, checks[i], out);
            if (refusal != null) {
                out.undo();
                staged.refuseUnstaged(rows.line(), checks[i].column(), refusal, rows.raw());
                return;
            }
        }
    }

    private static @Nullable RowCode write(CsvReader rows, int field, FieldCheck check, CopyRows out) {
        if (rows.isDoubled(field)) {
            byte[] value = rows.undoubled(field);
            return check.write(value, 0, value.length, out);
        }
        return check.write(rows.bytes(), rows.from(field), rows.to(field), out);
    }
}
