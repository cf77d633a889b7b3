package io.touchstone.evidence.domain;

import io.touchstone.evidence.EvidenceRule;
import io.touchstone.kernel.RuleViolation;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;

/** A file read anywhere through one small window, so that its size costs no memory. Reading past its end is damage. */
final class FileBytes implements Closeable {

    private static final int WINDOW = 1 << 16;

    private final FileChannel channel;
    private final long size;
    private final byte[] window = new byte[WINDOW];
    private final byte[] piece = new byte[WINDOW / 4];
    private long start;
    private int filled;

    FileBytes(Path file) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        this.size = channel.size();
    }

    long size() {
        return size;
    }

    /** The byte at a place, 0 to 255. */
    int at(long place) throws IOException {
        if (place < start || place >= start + filled) {
            slide(place);
        }
        return window[(int) (place - start)] & 0xFF;
    }

    private void slide(long place) throws IOException {
        if (place < 0 || place >= size) {
            throw new RuleViolation(EvidenceRule.DAMAGED);
        }
        // Some of what lies before stays in reach: the checks look back a little.
        long from = Math.max(0, place - WINDOW / 8);
        ByteBuffer buffer = ByteBuffer.wrap(window);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
            // A channel may give less than was asked for.
        }
        start = from;
        filled = buffer.position();
        if (place >= start + filled) {
            throw new RuleViolation(EvidenceRule.DAMAGED);
        }
    }

    int bigShort(long place) throws IOException {
        return at(place) << 8 | at(place + 1);
    }

    long bigInt(long place) throws IOException {
        return (long) bigShort(place) << 16 | bigShort(place + 2);
    }

    int littleShort(long place) throws IOException {
        return at(place + 1) << 8 | at(place);
    }

    long littleInt(long place) throws IOException {
        return (long) littleShort(place + 2) << 16 | littleShort(place);
    }

    /** Whether the text stands at a place; false where the file ends before it. */
    boolean has(long place, String text) throws IOException {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        if (place < 0 || place + wanted.length > size) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (at(place + i) != (wanted[i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    /** Copies what lies at a place, at most to the end of the file. */
    int read(long place, byte[] into, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(into, 0, length);
        while (buffer.hasRemaining() && channel.read(buffer, place + buffer.position()) >= 0) {
            // A channel may give less than was asked for.
        }
        return buffer.position();
    }

    /** The sum (ISO 3309) of a part of the file. */
    long crc32(long from, long length) throws IOException {
        var sum = new CRC32();
        for (long done = 0; done < length; ) {
            int read = read(from + done, piece, (int) Math.min(piece.length, length - done));
            if (read == 0) {
                throw new RuleViolation(EvidenceRule.DAMAGED);
            }
            sum.update(piece, 0, read);
            done += read;
        }
        return sum.getValue();
    }

    /** A short piece as text of single bytes. */
    String text(long from, long to) throws IOException {
        byte[] piece = new byte[(int) (to - from)];
        return new String(piece, 0, read(from, piece, piece.length), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
