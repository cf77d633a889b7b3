package io.touchstone.inspection.acceptance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables to check against; they lie beside the project, not in it, and without them a test is skipped. */
final class SharedStandards {

    private SharedStandards() {}

    /** The rows of a file by column name; no value in it is quoted. */
    static List<Map<String, String>> rows(String file) {
        Path path = folder().resolve("data/standards").resolve(file);
        assumeTrue(
                Files.isRegularFile(path),
                "the tables are not there; TOUCHSTONE_SHARED names the folder that holds them");
        try {
            List<String> lines = Files.readAllLines(path, StandardCharsets.UTF_8);
            String[] names = lines.get(0).split(",", -1);
            return lines.stream()
                    .skip(1)
                    .map(line -> row(names, line.split(",", -1)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> row(String[] names, String[] values) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], values[i]);
        }
        return row;
    }

    /** Beside this checkout, or beside a folder it lies in. */
    private static Path folder() {
        String named = System.getenv("TOUCHSTONE_SHARED");
        if (named != null) {
            return Path.of(named);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/data"))) {
                return at.resolve("shared");
            }
        }
        return Path.of("..", "shared");
    }
}
