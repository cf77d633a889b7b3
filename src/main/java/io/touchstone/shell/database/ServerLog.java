package io.touchstone.shell.database;

import io.touchstone.shell.CannotStart;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** PostgreSQL's own log, read to tell why a start failed. */
record ServerLog(Path file) {

    private static final long BYTES_MAX = 10_000_000;
    private static final int TAIL_BYTES = 8_000;

    /** Keeps the log and one before it; asked between two runs of the server. */
    void rotate() {
        try {
            if (size() > BYTES_MAX) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new CannotStart("The log %s cannot be moved away (%s).".formatted(file, e), e);
        }
    }

    long size() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException unreadable) {
            return 0;
        }
    }

    /** What was written after the given length, at most its end. */
    String since(long length) {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(Math.max(length, channel.size() - TAIL_BYTES));
            ByteBuffer buffer = ByteBuffer.allocate(TAIL_BYTES);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // Read on until the end.
            }
            return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** The line that tells most: the first that names a fault, else the last one. */
    static String reason(String output) {
        String[] lines = output.strip().split("\n", -1);
        for (String line : lines) {
            int at = faultAt(line);
            if (at >= 0) {
                return line.substring(at);
            }
        }
        return lines[lines.length - 1];
    }

    private static int faultAt(String line) {
        for (String word : new String[] {"FATAL: ", "PANIC: ", "error: "}) {
            int at = line.indexOf(word);
            if (at >= 0) {
                return at + word.length();
            }
        }
        return -1;
    }
}
