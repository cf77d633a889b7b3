package io.touchstone.export.domain;

import io.touchstone.shell.RunMode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files on their way out, in a folder of the data folder that only the application can read. */
final class ExportFiles {

    private final Path folder;

    ExportFiles(RunMode mode) {
        this.folder = mode.folder("exports");
    }

    /** Writes a file whole or leaves nothing of it behind. */
    <T> T write(String name, Content<T> content) throws IOException {
        Path file = path(name);
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            T result = content.writeTo(out);
            whole = true;
            return result;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** Fills a file and says something about it. */
    interface Content<T> {
        T writeTo(OutputStream out) throws IOException;
    }
}
