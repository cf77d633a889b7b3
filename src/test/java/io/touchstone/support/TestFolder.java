package io.touchstone.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The data folder of a test context, which can be put back to what it held when the context had started. */
record TestFolder(Path root) implements AutoCloseable {

    /** Keeps the present content for {@link #reset}. */
    void keep() {
        try {
            Files.createDirectories(root);
            FileSystemUtils.copyRecursively(root, kept());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Back to the kept content; the folder itself stays, as the application may hold it. */
    void reset() {
        try (Stream<Path> content = Files.list(root)) {
            List<Path> present = content.toList();
            for (Path path : present) {
                FileSystemUtils.deleteRecursively(path);
            }
            FileSystemUtils.copyRecursively(kept(), root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path kept() {
        return root.resolveSibling(root.getFileName() + ".kept");
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(root);
        FileSystemUtils.deleteRecursively(kept());
    }
}
