package io.touchstone.intake.domain;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Refuses bytes that are not UTF-8, as they stream by; a character may be cut by the edge of a buffer. */
final class Utf8Check {

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long NOT_ASCII = 0x8080808080808080L;

    private long seen;
    private int missing;
    private int lowest = 0x80;
    private int highest = 0xBF;

    void feed(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            if (missing == 0) {
                i = skipAscii(bytes, i, to);
            }
            if (i < to) {
                take(bytes[i] & 0xFF, seen + (i - from));
                i++;
            }
        }
        seen += to - from;
    }

    /** The file is over; it must not be in the middle of a character. */
    void end() {
        if (missing > 0) {
            throw new BadFile(BadFile.Code.TRUNCATED, "the file ends in the middle of a character");
        }
    }

    private static int skipAscii(byte[] bytes, int from, int to) {
        int i = from;
        while (i + Long.BYTES <= to && ((long) EIGHT_BYTES.get(bytes, i) & NOT_ASCII) == 0) {
            i += Long.BYTES;
        }
        while (i < to && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    /** One byte of a character of several; the second byte has narrower bounds after some first ones (RFC 3629). */
    private void take(int b, long at) {
        if (missing > 0) {
            require(b >= lowest && b <= highest, at);
            missing--;
            lowest = 0x80;
            highest = 0xBF;
            return;
        }
        require(b >= 0xC2 && b <= 0xF4, at);
        missing = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
        lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
    }

    private static void require(boolean good, long at) {
        if (!good) {
            throw new BadFile(BadFile.Code.BAD_ENCODING, "not UTF-8 at byte " + (at + 1));
        }
    }
}
