package io.touchstone.export.domain;

import java.nio.ByteBuffer;
import java.security.MessageDigest;

/**
 * How the hash of a table stood after some of its rows: what tells later at which row a file differs. Never more than {@value #MAX}
 * marks, each after as many rows as the one before it; when there is no room, every second one goes.
 */
final class RowMarks {

    static final int MAX = 2048;

    private final long[] marks;
    private int used;
    private long step = 1;

    RowMarks() {
        this.marks = new long[MAX];
    }

    private RowMarks(long[] marks, long step) {
        this.marks = marks;
        this.used = marks.length;
        this.step = step;
    }

    /** Marks the hash after so many rows, if a mark stands there. */
    void after(long rows, MessageDigest digest) {
        if (rows % step != 0) {
            return;
        }
        if (used == MAX) {
            thinOut();
            if (rows % step != 0) {
                return;
            }
        }
        marks[used++] = head(digest);
    }

    private void thinOut() {
        used = MAX / 2;
        for (int i = 0; i < used; i++) {
            marks[i] = marks[2 * i + 1];
        }
        step *= 2;
    }

    /** Rows from one mark to the next, a power of two. */
    long step() {
        return step;
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(used * Long.BYTES);
        for (int i = 0; i < used; i++) {
            bytes.putLong(marks[i]);
        }
        return bytes.array();
    }

    static RowMarks of(byte[] bytes, long step) {
        long[] marks = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(marks);
        return new RowMarks(marks, step);
    }

    /** The last row up to which another table surely had the same rows. */
    long sameUpTo(RowMarks other) {
        long wide = Math.max(step, other.step);
        long same = 0;
        for (long row = wide; has(row) && other.has(row) && at(row) == other.at(row); row += wide) {
            same = row;
        }
        return same;
    }

    private boolean has(long row) {
        return row / step <= used;
    }

    private long at(long row) {
        return marks[(int) (row / step) - 1];
    }

    private static long head(MessageDigest digest) {
        try {
            return ByteBuffer.wrap(((MessageDigest) digest.clone()).digest()).getLong();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of the JDK can be cloned", e);
        }
    }
}
