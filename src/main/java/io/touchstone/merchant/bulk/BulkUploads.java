package io.touchstone.merchant.bulk;

import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.RunMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Keeps a file while it is being read, and no longer. */
@Component
class BulkUploads {

    private static final long SIZE_MAX = 32L << 20;

    private final Path folder;

    BulkUploads(RunMode mode) {
        this.folder = mode.folder("bulk");
    }

    Upload receive(InputStream content) throws IOException {
        Path file = Files.createTempFile(folder, "table", null);
        boolean whole = false;
        try (DigestInputStream in = new DigestInputStream(content, sha256());
                OutputStream out = Files.newOutputStream(file)) {
            byte[] chunk = new byte[1 << 16];
            long size = 0;
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                size += length;
                if (size > SIZE_MAX) {
                    throw new RuleViolation(BulkRule.BULK_TOO_LARGE, SIZE_MAX >> 20);
                }
                out.write(chunk, 0, length);
            }
            whole = true;
            return new Upload(
                    file, HexFormat.of().formatHex(in.getMessageDigest().digest()));
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A file that goes when it is closed. */
    record Upload(Path file, String sha256) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }
}
