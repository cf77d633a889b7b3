package io.touchstone.report.pack;

import io.touchstone.shell.RunMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Where the files of packs lie until they are taken, in a folder of the data folder that only the application can read. */
@Component
class PackFolder {

    private static final String ENDING = ".zip";

    private static final Pattern WORK = Pattern.compile("work-(\\d+)-.*");

    private final RunMode mode;
    private final Clock clock;

    PackFolder(RunMode mode, Clock clock) {
        this.mode = mode;
        this.clock = clock;
    }

    /** Makes a file whole or leaves nothing of it behind. */
    <T> T write(UUID pack, Making<T> making) throws IOException {
        Path work =
                Files.createTempDirectory(folder(), "work-" + clock.instant().getEpochSecond() + "-");
        try {
            Path archive = work.resolve("pack" + ENDING);
            T result = making.make(Files.createDirectory(work.resolve("files")), archive);
            // By the clock that decides when it is deleted.
            Files.setLastModifiedTime(archive, FileTime.from(clock.instant()));
            Files.move(archive, path(pack), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return result;
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
    }

    Optional<Path> find(UUID pack) {
        return Optional.of(path(pack)).filter(Files::isRegularFile);
    }

    /** Deletes what was last written before an instant, also what a process that died has left. */
    int deleteBefore(Instant instant) {
        int deleted = 0;
        try (Stream<Path> all = Files.list(folder())) {
            for (Path one : List.copyOf(all.toList())) {
                if (since(one).isBefore(instant)) {
                    deleted += FileSystemUtils.deleteRecursively(one) ? 1 : 0;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return deleted;
    }

    private static Instant since(Path one) throws IOException {
        Matcher work = WORK.matcher(one.getFileName().toString());
        return work.matches()
                ? Instant.ofEpochSecond(Long.parseLong(work.group(1)))
                : Files.getLastModifiedTime(one).toInstant();
    }

    private Path path(UUID pack) {
        return folder().resolve(pack + ENDING);
    }

    private Path folder() {
        return mode.folder("packs");
    }

    /** Writes an archive. */
    interface Making<T> {

        /** @param files an empty folder to work in */
        T make(Path files, Path archive) throws IOException;
    }
}
