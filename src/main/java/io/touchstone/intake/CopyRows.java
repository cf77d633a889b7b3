package io.touchstone.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Writes rows in the binary form of PostgreSQL's COPY: no text is escaped here nor parsed there, which is what makes bulk
 * intake cheap.
 */
public final class CopyRows {

    /** 2000-01-01T00:00Z, where the database's own count of microseconds begins. */
    public static final Instant EPOCH = Instant.ofEpochSecond(946_684_800L);

    static final int FLUSH_AT = 1 << 16;

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int FLAGS_AND_EXTENSION = 8;
    private static final int SMALL = 1 << 9;
    static final int HEADER_LENGTH = SIGNATURE.length + FLAGS_AND_EXTENSION;

    /** Where full buffers go: a COPY that is under way, or a file. */
    public interface Sink {
        void write(byte[] bytes, int length) throws IOException, SQLException;
    }

    private final Sink sink;
    /** Grows to what a flush needs; most single facts never do. */
    private byte[] buffer = new byte[SMALL];

    private int length;
    private int rowStart;
    private long rows;

    public CopyRows(Sink sink) {
        this.sink = sink;
        System.arraycopy(SIGNATURE, 0, buffer, 0, SIGNATURE.length);
        length = HEADER_LENGTH;
    }

    /** Rows begun and not taken back. */
    public long rows() {
        return rows;
    }

    public void begin(int fields) {
        if (length >= FLUSH_AT) {
            flush();
        }
        rowStart = length;
        rows++;
        room(2);
        buffer[length++] = (byte) (fields >> 8);
        buffer[length++] = (byte) fields;
    }

    /** Takes back the row begun last, as if it had never been. */
    public void undo() {
        length = rowStart;
        rows--;
    }

    public void putNull() {
        putInt(-1);
    }

    public void put(byte[] bytes, int from, int to) {
        putInt(to - from);
        room(to - from);
        System.arraycopy(bytes, from, buffer, length, to - from);
        length += to - from;
    }

    public void put(@Nullable String text) {
        if (text == null) {
            putNull();
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        put(bytes, 0, bytes.length);
    }

    public void put(long value) {
        putInt(Long.BYTES);
        raw((int) (value >> 32));
        raw((int) value);
    }

    public void put(short value) {
        putInt(Short.BYTES);
        room(2);
        buffer[length++] = (byte) (value >> 8);
        buffer[length++] = (byte) value;
    }

    /** A date as days since 2000-01-01. */
    public void put(int days) {
        putInt(Integer.BYTES);
        raw(days);
    }

    public void put(boolean value) {
        putInt(1);
        room(1);
        buffer[length++] = (byte) (value ? 1 : 0);
    }

    public void put(UUID id) {
        putInt(2 * Long.BYTES);
        raw((int) (id.getMostSignificantBits() >> 32));
        raw((int) id.getMostSignificantBits());
        raw((int) (id.getLeastSignificantBits() >> 32));
        raw((int) id.getLeastSignificantBits());
    }

    /** Microseconds since {@link #EPOCH}, the database's form of an instant. */
    public static long micros(Instant at) {
        return ChronoUnit.MICROS.between(EPOCH, at);
    }

    public static Instant instant(long micros) {
        return EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** Writes the trailer and everything not yet written. */
    public void finish() {
        room(2);
        buffer[length++] = (byte) 0xFF;
        buffer[length++] = (byte) 0xFF;
        flush();
    }

    private void flush() {
        try {
            sink.write(buffer, length);
            length = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("COPY", null, e);
        }
    }

    private void putInt(int value) {
        raw(value);
    }

    private void raw(int value) {
        room(Integer.BYTES);
        ByteBuffer.wrap(buffer, length, Integer.BYTES).putInt(value);
        length += Integer.BYTES;
    }

    private void room(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + more));
        }
    }
}
