package io.touchstone.export;

import java.io.IOException;
import java.util.Set;
import java.util.function.LongConsumer;

/** Reads tables in their canonical form (docs/domain/export.md), for files whose bytes must not depend on who reads them where. */
public interface CanonicalTables {

    /**
     * Reads the rows in the order of their columns, which is the same however they are stored.
     *
     * @param progress told from time to time how many rows were read; may throw to end early
     * @throws IOException when the sink cannot take them
     */
    ExportReceipt read(TableExport table, LongConsumer progress, Sink sink) throws IOException;

    /** Names of the tables that a table is read from, whichever version of them is shown. */
    Set<String> origins(TableExport table);

    /** The column names, joined by commas, with a line feed. */
    String header(TableExport table);

    /** Takes one row after the other. */
    interface Sink {

        /**
         * @param csv the row as the canonical form has it, with its line feed
         * @param json the same as an object on one line, without a line feed
         */
        void take(byte[] csv, byte[] json) throws IOException;
    }
}
