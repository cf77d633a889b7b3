package io.touchstone.intake.domain;

import io.touchstone.shell.Refused;
import io.touchstone.shell.RunMode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Where received files lie until their import has ended, so that a restart finds them again. */
@Component
class Spool {

    /** Bytes of one received body at most (contract, "Bulk intake"). */
    static final long BODY_MAX = 4L << 30;

    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);

    private static final int BLOCK = 1 << 16;

    private final RunMode runMode;
    private final long bodyMax;

    @Autowired
    Spool(RunMode runMode) {
        this(runMode, BODY_MAX);
    }

    Spool(RunMode runMode, long bodyMax) {
        this.runMode = runMode;
        this.bodyMax = bodyMax;
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
        } catch (EOFException e) {
            delete(importId);
            throw Refused.unreadable();
        } catch (IOException e) {
            delete(importId);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            delete(importId);
            throw e;
        }
    }

    private void copy(InputStream body, OutputStream out) throws IOException {
        byte[] block = new byte[BLOCK];
        long total = 0;
        for (int count = body.read(block); count >= 0; count = body.read(block)) {
            total += count;
            if (total > bodyMax) {
                throw Refused.tooLarge();
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

    /** Deletes the folder of a run; one that stays is no harm, it is overwritten or found at the next look. */
    void clear(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            LOG.warn("could not delete {}", folder, e);
        }
    }
}
