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
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Where the bytes lie: each content once, under its hash, in the data folder. */
@Component
class EvidenceFolder {

    private static final int CHUNK = 1 << 16;

    private final Path folder;
    private final Path arriving;
    private final long sizeMax;

    EvidenceFolder(RunMode mode, EvidenceProperties properties) {
        this.folder = mode.folder("evidence");
        this.arriving = OwnerOnly.folder(folder.resolve("arriving"));
        this.sizeMax = properties.maxSize().toBytes();
    }

    /** Writes what streams in to a temporary file, hashing it on its way; the caller keeps or drops it. */
    Arrival receive(InputStream content) {
        try {
            Path file = Files.createTempFile(arriving, "file", null);
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

    /** Gives a content its place; one that is there already stays. */
    void keep(Arrival arrival) {
        Path place = place(arrival.sha256());
        OwnerOnly.folder(Objects.requireNonNull(place.getParent()));
        try {
            if (Files.exists(place) && Files.size(place) == arrival.size()) {
                Files.deleteIfExists(arrival.file());
            } else {
                Files.move(arrival.file(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
