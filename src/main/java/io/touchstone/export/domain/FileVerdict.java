package io.touchstone.export.domain;

import io.touchstone.export.ExportEntry;
import org.jspecify.annotations.Nullable;

/**
 * What a file turned out to be.
 *
 * @param entry the export it is, or the one it is nearest to; null when there is none like it
 * @param open whether the reader may see the whole entry
 * @param rows of the file's table; 0 when it was not read
 * @param from the first row that may differ, counted without the headings; 0 when there is none
 * @param to the last row that may be the first to differ
 */
public record FileVerdict(
        Kind kind, @Nullable ExportEntry entry, boolean open, long rows, long from, long to, String fileSha256) {

    /** The findings; the message keys are {@code export.check.verdict.<NAME>}. */
    public enum Kind {
        /** Byte for byte a file that was made here. */
        SAME_FILE,
        /** Another file with the same table. */
        SAME_TABLE,
        DIFFERS,
        /** The same rows as far as they go; the last ones are missing. */
        CUT,
        /** All the rows and more behind them. */
        LENGTHENED,
        /** A table whose headings no export had. */
        UNKNOWN;

        /** Whether the file can be trusted. */
        public boolean isGood() {
            return this == SAME_FILE || this == SAME_TABLE;
        }
    }
}
