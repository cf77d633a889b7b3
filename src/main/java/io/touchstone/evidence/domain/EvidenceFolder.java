package io.touchstone.evidence.domain;

import io.touchstone.evidence.EvidenceRule;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.OwnerOnly;
import io.touchstone.shell.RunMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Where the bytes lie: each content once, under its hash, in the data folder. */
@Component
class EvidenceFolder {

    private static final int CHUNK = 1 << 16;

    private static final String ARRIVAL = "file";

    /** Whoever keeps a content and whoever removes it take turns, so that no row is left without its bytes. */
    private final Object deciding = new Object();

    private final Path folder;
    private final Path arriving;
    private final long sizeMax;
    private final Clock clock;

    EvidenceFolder(RunMode mode, EvidenceProperties properties, Clock clock) {
        this.clock = clock;
        this.folder = mode.folder("evidence");
        this.arriving = OwnerOnly.folder(folder.resolve("arriving"));
        this.sizeMax = properties.maxSize().toBytes();
    }

    /** Writes what streams in to a temporary file, hashing it on its way; the caller keeps or drops it. */
    Arrival receive(InputStream content) {
        try {
            Path file = Files.createTempFile(arriving, ARRIVAL, ".tmp");
            try {
                return write(content, file);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an upload could not be kept", e);
        }
    }

    private Arrival write(InputStream content, Path file) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        byte[] chunk = new byte[CHUNK];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            for (int length = content.read(chunk); length >= 0; length = content.read(chunk)) {
                size += length;
                if (size > sizeMax) {
                    throw new RuleViolation(EvidenceRule.TOO_LARGE, sizeMax >> 20);
                }
                digest.update(chunk, 0, length);
                out.write(chunk, 0, length);
            }
            // The row must not be there without the bytes, also after a power cut.
            channel.force(true);
        }
        if (size == 0) {
            throw new RuleViolation(EvidenceRule.EMPTY);
        }
        return new Arrival(file, HexFormat.of().formatHex(digest.digest()), size);
    }

    /** Gives a content its place; one that is there already stays, and is as young again as if it had just come. */
    void keep(Arrival arrival) {
        Path place = place(arrival.sha256());
        OwnerOnly.folder(Objects.requireNonNull(place.getParent()));
        try {
            synchronized (deciding) {
                if (Files.exists(place) && Files.size(place) == arrival.size()) {
                    Files.deleteIfExists(arrival.file());
                } else {
                    Files.move(
                            arrival.file(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                }
                Files.setLastModifiedTime(place, FileTime.from(clock.instant()));
            }
        } catch (FileAlreadyExistsException someoneElseWasFaster) {
            drop(arrival);
        } catch (IOException e) {
            throw new UncheckedIOException("an upload could not be kept", e);
        }
    }

    void drop(Arrival arrival) {
        try {
            Files.deleteIfExists(arrival.file());
        } catch (IOException e) {
            throw new UncheckedIOException("a refused upload could not be removed", e);
        }
    }

    /**
     * Hands over the contents that were last kept before an instant, so many at a time. Whatever else lies in the folder is
     * not its own and is passed by.
     */
    void keptBefore(Instant instant, int atOnce, Consumer<List<String>> sink) {
        List<String> batch = new ArrayList<>(atOnce);
        try (DirectoryStream<Path> shelves = Files.newDirectoryStream(folder, EvidenceFolder::isShelf)) {
            for (Path shelf : shelves) {
                try (DirectoryStream<Path> contents = Files.newDirectoryStream(shelf, EvidenceFolder::isContent)) {
                    for (Path content : contents) {
                        if (isOlder(content, instant)) {
                            batch.add(name(content));
                        }
                        if (batch.size() == atOnce) {
                            sink.accept(List.copyOf(batch));
                            batch.clear();
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of uploads cannot be read", e);
        }
        if (!batch.isEmpty()) {
            sink.accept(batch);
        }
    }

    /**
     * Removes a content unless it was kept again since, or somebody names it by now; nobody can keep it meanwhile.
     *
     * @return the bytes that are free now, 0 when it stays
     */
    long removeUnlessNamed(String sha256, Instant keptBefore, Predicate<String> named) {
        Path place = place(sha256);
        try {
            synchronized (deciding) {
                if (!Files.exists(place) || !isOlder(place, keptBefore) || named.test(sha256)) {
                    return 0;
                }
                long size = Files.size(place);
                Files.delete(place);
                return size;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an upload that nobody names could not be removed", e);
        }
    }

    /** Removes what began to arrive before an instant and was never judged, since the application had died meanwhile. */
    int removeArrivalsBefore(Instant instant) {
        int removed = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(arriving, ARRIVAL + "*.tmp")) {
            for (Path file : files) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && isOlder(file, instant)
                        && Files.deleteIfExists(file)) {
                    removed++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of uploads cannot be read", e);
        }
        return removed;
    }

    private static boolean isShelf(Path path) {
        return name(path).matches("[0-9a-f]{2}") && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isContent(Path path) {
        return name(path).matches("[0-9a-f]{64}")
                && name(path).startsWith(name(Objects.requireNonNull(path.getParent())))
                && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isOlder(Path path, Instant instant) throws IOException {
        return Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS)
                .toInstant()
                .isBefore(instant);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A file that has streamed in and is not yet judged. */
    record Arrival(Path file, String sha256, long size) {}
}
