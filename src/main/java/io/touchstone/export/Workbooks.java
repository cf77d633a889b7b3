package io.touchstone.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** Writes workbooks of several sheets whose rows are reckoned and stand in no table; short enough to be held in memory. */
public interface Workbooks {

    /**
     * Writes an XLSX file and leaves the stream open.
     *
     * @param sheets at least one
     * @throws IOException when the stream cannot take it
     */
    void writeXlsx(List<BookSheet> sheets, Locale locale, OutputStream out) throws IOException;
}
