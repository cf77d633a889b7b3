package io.touchstone.audit.domain;

import io.touchstone.shell.OwnerOnly;
import io.touchstone.shell.RunMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes signed checkpoints into the data folder, outside of the database that they testify about. */
@Component
class Checkpoints {

    private final Path folder;
    private final Sealer sealer;
    private final Clock clock;
    private @Nullable CheckpointKey key;
    private @Nullable Checkpoint last;

    Checkpoints(RunMode mode, Sealer sealer, Clock clock) {
        this.folder = mode.dataFolder();
        this.sealer = sealer;
        this.clock = clock;
    }

    /** Signs where the chain stands, unless the last checkpoint says so already. */
    synchronized void write() {
        sealer.head().filter(head -> !isSigned(head)).ifPresent(this::write);
    }

    synchronized Optional<Checkpoint> last() {
        return Optional.ofNullable(last);
    }

    synchronized CheckpointKey key() {
        if (key == null) {
            key = CheckpointKey.openOrMake(folder);
        }
        return key;
    }

    private boolean isSigned(ChainHead head) {
        return last != null
                && last.seq() == head.seq()
                && last.hash().equals(head.hash())
                && Files.exists(CheckpointFile.in(folder));
    }

    private void write(ChainHead head) {
        Instant time = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String signature = key().sign(Checkpoint.signedBytes(head.seq(), head.hash(), time));
        Checkpoint checkpoint = new Checkpoint(head.seq(), head.hash(), time, signature);
        append(checkpoint.line() + "\n");
        last = checkpoint;
    }

    private void append(String line) {
        Path file = CheckpointFile.in(folder);
        if (!Files.exists(file)) {
            OwnerOnly.writeOnce(file, "");
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the audit checkpoint to " + file, e);
        }
    }
}
