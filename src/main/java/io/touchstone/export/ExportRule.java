package io.touchstone.export;

import io.touchstone.kernel.Rule;

/** What a document needs before it can be made. */
public enum ExportRule implements Rule {
    FONT_MISSING,
    /** With the character and its number. */
    GLYPH_MISSING,
    TOO_MANY_LINES,
    /** With the limit: a table of more rows is no document. */
    TABLE_TOO_LONG,
    /** A file to be checked is neither a CSV nor a workbook of ours. */
    CHECK_NO_TABLE;

    @Override
    public String module() {
        return "export";
    }
}
