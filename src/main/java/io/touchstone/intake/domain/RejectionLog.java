package io.touchstone.intake.domain;

import io.touchstone.intake.CopyRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Writes down which rows were refused and why, with their raw text, in the import's transaction. */
final class RejectionLog {

    static final int FIELDS = 6;
    static final int LATE_FIELDS = 4;

    private static final String TARGET = "intake_rejection (import_id, line, column_name, code, detail, raw)";

    private RejectionLog() {}

    /** Rows refused after staging are known by their line only; the file is read once more for their text. */
    static void write(StagedImport staged, Path file, boolean gzip) {
        staged.early().copyInto(TARGET);
        if (staged.late().rows().rows() == 0) {
            return;
        }
        staged.db()
                .execute("create temporary table intake_late (line bigint, column_name text, code text, detail text)"
                        + " on commit drop");
        staged.late().copyInto("intake_late");
        SpooledRows withText = staged.scratch();
        try (DecodedFile decoded = DecodedFile.open(file, gzip)) {
            CsvReader rows = new CsvReader(decoded);
            staged.read(
                    "select line, column_name, code, detail from intake_late order by line",
                    late -> addText(staged, late, rows, withText));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        withText.copyInto(TARGET);
    }

    private static void addText(StagedImport staged, CopyRow late, CsvReader rows, SpooledRows out) {
        long line = late.asLong(0);
        try {
            while (rows.line() < line && rows.next()) {
                // Rows in between were not refused.
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.rows().begin(FIELDS);
        out.rows().put(staged.importId());
        late.pass(0, out.rows());
        late.pass(1, out.rows());
        late.pass(2, out.rows());
        late.pass(3, out.rows());
        out.rows().put(rows.raw().replace('\0', '\uFFFD'));
    }
}
