package io.touchstone.job.domain;

import io.touchstone.shell.RunMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Result files, kept as paths below the data folder; nothing outside of it is ever served. */
@Component
class JobFiles {

    private final Path root;

    JobFiles(RunMode mode) {
        this.root = mode.dataFolder().toAbsolutePath().normalize();
    }

    /** How the database names a file; fails when it is not below the data folder. */
    String nameOf(Path file) {
        Path path = file.toAbsolutePath().normalize();
        if (!path.startsWith(root) || path.equals(root)) {
            throw new IllegalStateException("a result file lies outside the data folder");
        }
        return root.relativize(path).toString().replace('\\', '/');
    }

    Optional<Path> find(String name) {
        Path path = root.resolve(name).normalize();
        try {
            return path.startsWith(root)
                            && Files.isRegularFile(path)
                            && path.toRealPath().startsWith(root.toRealPath())
                    ? Optional.of(path)
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    void delete(String name) {
        find(name).ifPresent(file -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot delete the result file " + name, e);
            }
        });
    }
}
