package io.touchstone.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * How busy the machine is at a moment, so that a reader knows how far to trust what was measured.
 *
 * @param load of the last minute
 * @param fsyncs a second, of one 8 KiB page each
 */
record Machine(double load, double fsyncs) {

    private static final int FSYNCS = 60;

    static Machine look() {
        return new Machine(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), fsyncsASecond());
    }

    private static double fsyncsASecond() {
        try {
            Path file = Files.createTempFile(Path.of("target"), "fsync", ".probe");
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                long start = System.nanoTime();
                for (int i = 0; i < FSYNCS; i++) {
                    channel.write(ByteBuffer.allocate(8192), 0);
                    channel.force(false);
                }
                return FSYNCS / ((System.nanoTime() - start) / 1e9);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    @Override
    public String toString() {
        return String.format("load %.1f, %.0f fsync/s", load, fsyncs);
    }
}
