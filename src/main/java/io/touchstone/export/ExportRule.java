package io.touchstone.export;

import io.touchstone.kernel.Rule;

/** What a document needs before it can be made. */
public enum ExportRule implements Rule {
    FONT_MISSING,
    /** With the character and its number. */
    GLYPH_MISSING,
    TOO_MANY_LINES;

    @Override
    public String module() {
        return "export";
    }
}
