package io.touchstone.shell.database;

import io.touchstone.shell.CannotStart;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps two processes off one data folder. The operating system holds it, so a dead process leaves none behind. */
final class InstanceLock implements AutoCloseable {

    private final FileChannel channel;

    private InstanceLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, or tells at once who has it. */
    static InstanceLock take(Path dataFolder) {
        return tryTake(dataFolder).orElseThrow(() -> inUse(dataFolder));
    }

    /** Empty when another process, or another part of this one, holds it. */
    static Optional<InstanceLock> tryTake(Path dataFolder) {
        try {
            FileChannel channel =
                    FileChannel.open(file(dataFolder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            String pid = Long.toString(ProcessHandle.current().pid());
            channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(new InstanceLock(channel));
        } catch (IOException e) {
            throw new CannotStart("Touchstone cannot write to its data folder %s (%s).".formatted(dataFolder, e), e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static CannotStart inUse(Path dataFolder) {
        return new CannotStart(
                "Another Touchstone%s already runs on the data folder %s; stop it, or set TOUCHSTONE_DATA to another folder."
                        .formatted(holder(dataFolder), dataFolder));
    }

    private static String holder(Path dataFolder) {
        try {
            return " (process " + Files.readString(file(dataFolder)).strip() + ")";
        } catch (IOException unreadableWhileLocked) {
            return "";
        }
    }

    private static Path file(Path dataFolder) {
        return dataFolder.resolve("instance.lock");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException ignored) {
            // The lock goes with the process at the latest.
        }
    }
}
