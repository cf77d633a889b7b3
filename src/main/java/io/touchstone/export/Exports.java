package io.touchstone.export;

import java.io.IOException;
import java.io.OutputStream;

/** Writes tables of any size in flat memory. */
public interface Exports {

    /**
     * Writes the table and leaves the stream open.
     *
     * @throws IOException when the stream cannot take it
     */
    ExportReceipt write(TableExport table, ExportFormat format, ExportFor reader, OutputStream out) throws IOException;
}
