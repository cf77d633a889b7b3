package io.touchstone.intake;

import java.sql.SQLException;
import java.util.function.Consumer;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

/** Reads the rows of a query by binary COPY, one after the other in flat memory. */
public final class CopyReader {

    private CopyReader() {}

    public static void read(CopyManager copies, String query, Consumer<CopyRow> reader) throws SQLException {
        CopyOut out = copies.copyOut("copy (" + query + ") to stdout (format binary)");
        try {
            CopyRow row = new CopyRow();
            // The first message carries the header before its row.
            int offset = CopyRows.HEADER_LENGTH;
            for (byte[] message = out.readFromCopy(); message != null; message = out.readFromCopy()) {
                if (message.length > offset && row.read(message, offset)) {
                    reader.accept(row);
                }
                offset = 0;
            }
        } finally {
            if (out.isActive()) {
                out.cancelCopy();
            }
        }
    }
}
