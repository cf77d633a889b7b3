package io.touchstone.merchant.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads a table row by row, whichever of the two formats it is in; the content says which, not the name. */
interface TableFile {

    String format();

    /** Shows every row that is not blank, in order. */
    void read(Consumer<TableLine> reader) throws IOException;

    static TableFile of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            boolean zip = start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
            return zip ? new XlsxTable(file) : new CsvTable(file);
        }
    }
}
