package io.touchstone.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Files of the repository as texts, by their path. */
final class Sources {

    static final Path RESOURCES = Path.of("src/main/resources");
    static final Path JAVA = Path.of("src/main/java");

    private static final Map<Path, Map<Path, String>> READ = new ConcurrentHashMap<>();

    private Sources() {}

    /** Read once a run; nothing writes sources meanwhile. */
    private static Map<Path, String> readOnce(Path folder, String suffix) {
        return READ.computeIfAbsent(folder, unread -> Collections.unmodifiableMap(read(unread, suffix)));
    }

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
        return readOnce(RESOURCES.resolve("templates"), ".html");
    }

    static Map<Path, String> javas() {
        return readOnce(JAVA, ".java");
    }
}
