package io.touchstone.export.domain;

import io.touchstone.export.ExportReceipt;
import io.touchstone.export.TableExport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** The rows of an export, one line of COPY each, hashed on the way past. */
final class CopyLines {

    private static final int PROGRESS_ROWS = 10_000;

    private CopyLines() {}

    /** Takes one line, with its line end. */
    interface Sink {
        void take(byte[] line) throws IOException;
    }

    static WrittenTable read(PGConnection connection, String sql, TableExport table, LongConsumer progress, Sink sink)
            throws SQLException, IOException {
        MessageDigest digest = sha256();
        digest.update(ExportQuery.canonicalHeader(table).getBytes(StandardCharsets.UTF_8));
        CopyOut copy = connection.getCopyAPI().copyOut(sql);
        RowMarks marks = new RowMarks();
        long rows = 0;
        try {
            for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
                digest.update(line);
                sink.take(line);
                marks.after(++rows, digest);
                if (rows % PROGRESS_ROWS == 0) {
                    progress.accept(rows);
                }
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        return new WrittenTable(new ExportReceipt(rows, HexFormat.of().formatHex(digest.digest())), marks);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
