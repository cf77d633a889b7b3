package io.touchstone.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files of the repository as texts, by their path. */
final class Sources {

    static final Path RESOURCES = Path.of("src/main/resources");
    static final Path JAVA = Path.of("src/main/java");

    private Sources() {}

    static Map<Path, String> read(Path folder, String suffix) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<Path, String> texts = new TreeMap<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(suffix)).toList()) {
                texts.put(folder.relativize(file), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<Path, String> templates() {
        return read(RESOURCES.resolve("templates"), ".html");
    }

    static Map<Path, String> javas() {
        return read(JAVA, ".java");
    }
}
