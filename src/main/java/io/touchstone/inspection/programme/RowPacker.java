package io.touchstone.inspection.programme;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Packs rows of a population into pieces: the stratum, how much of the id is as in the row before, and the rest of the id. Ids
 * come nearly in order, so a row takes some six bytes, at a tenth of the time a general compression needs. Each piece can be
 * read by itself.
 */
final class RowPacker {

    static final int ROWS = 65_536;
    static final int ID_MAX = 256;

    private static final int SEVEN = 7;
    private static final int LOW = 0x7f;
    private static final int MORE = 0x80;
    private static final int ROW_MAX = ID_MAX + 8;
    private static final int START = 1 << 19;

    private byte[] packed = new byte[START];
    private final byte[] before = new byte[ID_MAX];
    private int beforeLength;
    private int size;
    private int rows;

    /** Takes each row out of a piece; the id's buffer is used again for the next one. */
    interface RowReader {
        void row(int stratum, byte[] id, int length);
    }

    int rows() {
        return rows;
    }

    /** @return whether the piece is full */
    boolean add(int stratum, byte[] id, int length) {
        if (size + ROW_MAX > packed.length) {
            packed = Arrays.copyOf(packed, packed.length * 2);
        }
        int shared = Arrays.mismatch(before, 0, beforeLength, id, 0, length);
        shared = shared < 0 ? length : shared;
        number(stratum);
        number(shared);
        number(length - shared);
        System.arraycopy(id, shared, packed, size, length - shared);
        size += length - shared;
        System.arraycopy(id, shared, before, shared, length - shared);
        beforeLength = length;
        return ++rows == ROWS;
    }

    /** The piece so far, or null when it has no row; the next one begins. */
    byte @Nullable [] take() {
        if (rows == 0) {
            return null;
        }
        byte[] piece = Arrays.copyOf(packed, size);
        size = 0;
        rows = 0;
        beforeLength = 0;
        return piece;
    }

    static void read(byte[] piece, RowReader reader) {
        byte[] id = new byte[ID_MAX];
        int at = 0;
        int[] number = new int[1];
        while (at < piece.length) {
            at = number(piece, at, number);
            int stratum = number[0];
            at = number(piece, at, number);
            int shared = number[0];
            at = number(piece, at, number);
            System.arraycopy(piece, at, id, shared, number[0]);
            at += number[0];
            reader.row(stratum, id, shared + number[0]);
        }
    }

    private void number(int value) {
        int rest = value;
        while (rest > LOW) {
            packed[size++] = (byte) ((rest & LOW) | MORE);
            rest >>>= SEVEN;
        }
        packed[size++] = (byte) rest;
    }

    private static int number(byte[] piece, int from, int[] value) {
        int at = from;
        int shift = 0;
        int result = 0;
        while (piece[at] < 0) {
            result |= (piece[at++] & LOW) << shift;
            shift += SEVEN;
        }
        value[0] = result | piece[at++] << shift;
        return at;
    }
}
