package io.touchstone.report.retention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Every column of every table with its class, purpose and term, as written down in {@code report/personal-data.csv}; a test holds
 * it against the database (security promise 19).
 */
@Component
class Inventory {

    /** Columns of one table that are alike share a line: table, class, purpose, term, columns parted by blanks. */
    private static final ClassPathResource FILE = new ClassPathResource("report/personal-data.csv");

    private static final int CELLS = 5;

    private final List<InventoryLine> lines = read();

    List<InventoryLine> lines() {
        return lines;
    }

    List<InventoryLine> lines(InventoryFilter filter) {
        return lines.stream().filter(filter::takes).toList();
    }

    /** How many columns of a class there are. */
    long count(DataClass dataClass) {
        return lines.stream().filter(line -> line.dataClass() == dataClass).count();
    }

    private static List<InventoryLine> read() {
        try (BufferedReader file =
                new BufferedReader(new InputStreamReader(FILE.getInputStream(), StandardCharsets.UTF_8))) {
            return file.lines()
                    .skip(1)
                    .flatMap(Inventory::columns)
                    .sorted(Comparator.comparing(InventoryLine::key))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<InventoryLine> columns(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != CELLS) {
            throw new IllegalStateException("not a line of the inventory: " + line);
        }
        return Stream.of(cells[4].split(" "))
                .map(column -> new InventoryLine(
                        cells[0], column, DataClass.of(cells[1]), cells[2], RetentionTerm.of(cells[3])));
    }
}
