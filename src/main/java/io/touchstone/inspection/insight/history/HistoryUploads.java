package io.touchstone.inspection.insight.history;

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
import org.springframework.stereotype.Component;

/** Keeps a file of past findings until it is taken in, also over a restart, and no longer. */
@Component
class HistoryUploads {

    static final long SIZE_MAX = 256L << 20;

    private final RunMode mode;

    HistoryUploads(RunMode mode) {
        this.mode = mode;
    }

    Path file(UUID id) {
        return mode.folder("history").resolve(id + ".csv");
    }

    /** Keeps the content and answers its SHA-256; nothing stays of one that is too large or breaks off. */
    String receive(UUID id, InputStream content) {
        boolean whole = false;
        try (DigestInputStream in = new DigestInputStream(content, sha256());
                OutputStream out = Files.newOutputStream(file(id))) {
            copy(in, out);
            whole = true;
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException("a file of past findings could not be kept", e);
        } finally {
            if (!whole) {
                delete(id);
            }
        }
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] chunk = new byte[1 << 16];
        long size = 0;
        for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
            size += length;
            if (size > SIZE_MAX) {
                throw new RuleViolation(HistoryRule.HISTORY_TOO_LARGE, SIZE_MAX >> 20);
            }
            out.write(chunk, 0, length);
        }
    }

    void delete(UUID id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException("a file of past findings could not be deleted", e);
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
