package io.touchstone.job;

import io.touchstone.kernel.Rule;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.RunMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Keeps files that a job takes in until it has, also over a restart, and no longer; a module makes a bean of it for each kind of file. */
public class JobUploads {

    private final RunMode mode;
    private final String folder;
    private final long sizeMax;
    private final Rule tooLarge;

    /**
     * @param folder below the data folder
     * @param sizeMax in bytes
     * @param tooLarge what a larger file breaks; its argument is the limit in mebibytes
     */
    protected JobUploads(RunMode mode, String folder, long sizeMax, Rule tooLarge) {
        this.mode = mode;
        this.folder = folder;
        this.sizeMax = sizeMax;
        this.tooLarge = tooLarge;
    }

    public final Path file(UUID id) {
        return mode.folder(folder).resolve(id + ".csv");
    }

    /**
     * Keeps the content and answers its SHA-256; nothing stays of one that is too large or breaks off.
     *
     * @throws RuleViolation when it is too large
     */
    public final String receive(UUID id, InputStream content) {
        boolean whole = false;
        try (DigestInputStream in = new DigestInputStream(content, sha256());
                OutputStream out = Files.newOutputStream(file(id))) {
            copy(in, out);
            whole = true;
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException("a file for a job could not be kept", e);
        } finally {
            if (!whole) {
                delete(id);
            }
        }
    }

    /** Deletes the file; one that is gone stays so. */
    public final void delete(UUID id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException("a file for a job could not be deleted", e);
        }
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        byte[] chunk = new byte[1 << 16];
        long size = 0;
        for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
            size += length;
            if (size > sizeMax) {
                throw new RuleViolation(tooLarge, sizeMax >> 20);
            }
            out.write(chunk, 0, length);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
