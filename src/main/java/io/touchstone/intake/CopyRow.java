package io.touchstone.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One row of a binary COPY out of the database, looked at in place. Handed to one reader after the other, never kept. */
public final class CopyRow {

    private byte[] bytes = new byte[0];
    private int[] from = new int[0];
    private int[] to = new int[0];

    /** @return false at the trailer */
    boolean read(byte[] message, int offset) {
        ByteBuffer in = ByteBuffer.wrap(message, offset, message.length - offset);
        int fields = in.getShort();
        if (fields < 0) {
            return false;
        }
        if (from.length != fields) {
            from = new int[fields];
            to = new int[fields];
        }
        bytes = message;
        for (int i = 0; i < fields; i++) {
            int length = in.getInt();
            from[i] = in.position();
            to[i] = from[i] + length;
            if (length > 0) {
                in.position(to[i]);
            }
        }
        return true;
    }

    public boolean isNull(int field) {
        return to[field] < from[field];
    }

    public long asLong(int field) {
        return ByteBuffer.wrap(bytes).getLong(from[field]);
    }

    public short asShort(int field) {
        return ByteBuffer.wrap(bytes).getShort(from[field]);
    }

    public boolean asBoolean(int field) {
        return bytes[from[field]] != 0;
    }

    public Instant asInstant(int field) {
        return CopyRows.instant(asLong(field));
    }

    public @Nullable String asText(int field) {
        return isNull(field) ? null : new String(bytes, from[field], to[field] - from[field], StandardCharsets.UTF_8);
    }

    /** A copy of the field's own bytes. */
    public byte @Nullable [] asBytes(int field) {
        return isNull(field) ? null : Arrays.copyOfRange(bytes, from[field], to[field]);
    }

    /** How many bytes the field has; 0 when it is null. */
    public int length(int field) {
        return Math.max(0, to[field] - from[field]);
    }

    /** Writes the field's own bytes into a buffer of the reader's. */
    public void copy(int field, byte[] target, int at) {
        System.arraycopy(bytes, from[field], target, at, length(field));
    }

    /** Whether the field has exactly these bytes. */
    public boolean is(int field, byte @Nullable [] other) {
        if (other == null || isNull(field)) {
            return other == null && isNull(field);
        }
        return Arrays.equals(bytes, from[field], to[field], other, 0, other.length);
    }

    /** Passes the field on as it is. */
    public void pass(int field, CopyRows out) {
        if (isNull(field)) {
            out.putNull();
        } else {
            out.put(bytes, from[field], to[field]);
        }
    }
}
