package io.touchstone.intake.domain;

import io.touchstone.shell.RunMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where received files lie until their import has ended, so that a restart finds them again. */
@Component
class Spool {

    /** Bytes of one received body at most (contract, "Bulk intake"). */
    static final long BODY_MAX = 4L << 30;

    private static final int BLOCK = 1 << 16;

    private final RunMode runMode;

    Spool(RunMode runMode) {
        this.runMode = runMode;
    }

    Path file(UUID importId) {
        return runMode.folder("intake").resolve(importId + ".received");
    }

    /** A folder for one run of one import. */
    Path scratch(UUID importId) {
        return runMode.folder("intake/" + importId);
    }

    /** Keeps a body; nothing stays of one that is too large or breaks off. */
    void receive(UUID importId, InputStream body) {
        Path file = file(importId);
        try (OutputStream out = Files.newOutputStream(file)) {
            copy(body, out);
        } catch (IOException e) {
            delete(importId);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            delete(importId);
            throw e;
        }
    }

    private static void copy(InputStream body, OutputStream out) throws IOException {
        byte[] block = new byte[BLOCK];
        long total = 0;
        for (int count = body.read(block); count >= 0; count = body.read(block)) {
            total += count;
            if (total > BODY_MAX) {
                throw new BodyTooLarge();
            }
            out.write(block, 0, count);
        }
    }

    void delete(UUID importId) {
        try {
            Files.deleteIfExists(file(importId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
