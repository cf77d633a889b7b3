package io.touchstone.export.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** XML as bytes in a buffer of fixed size. */
final class XmlBytes {

    /** What a spreadsheet's cell may hold by its format, in UTF-16 units. */
    static final int TEXT_MAX = 32_767;

    private static final int SIZE = 1 << 16;
    /** No single step writes more. */
    private static final int STEP_MAX = 512;

    private static final byte[] AMP = "&amp;".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LESS = "&lt;".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MORE = "&gt;".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RETURN = "&#13;".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private int used;

    XmlBytes(OutputStream out) {
        this.out = out;
    }

    /** At most {@value #STEP_MAX} characters of ASCII. */
    @SuppressWarnings("deprecation")
    void ascii(String text) throws IOException {
        reserve();
        int length = text.length();
        // The one way to copy Latin text without a detour; the text is ASCII by contract.
        text.getBytes(0, length, buffer, used);
        used += length;
    }

    void raw(byte[] bytes, int from, int to) throws IOException {
        reserve();
        System.arraycopy(bytes, from, buffer, used, to - from);
        used += to - from;
    }

    void number(int number) throws IOException {
        reserve();
        int digits = 1;
        for (int rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        int at = used + digits;
        int rest = number;
        do {
            buffer[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        used += digits;
    }

    void one(byte letter) {
        buffer[used++] = letter;
    }

    /** UTF-8 text, without what XML cannot carry and what does not fit a cell. */
    void text(byte[] bytes, int from, int to) throws IOException {
        int units = 0;
        for (int i = from; i < to; i++) {
            units += unitsBegunBy(bytes[i]);
            if (units > TEXT_MAX) {
                return;
            }
            i += character(bytes, i, to);
        }
    }

    /** How many UTF-16 units the character has that this byte begins; 0 when it goes on with one. */
    private static int unitsBegunBy(byte b) {
        if ((b & 0xC0) == 0x80) {
            return 0;
        }
        return (b & 0xF8) == 0xF0 ? 2 : 1;
    }

    /** Writes what begins at a place and answers how many further bytes that took. */
    private int character(byte[] bytes, int i, int to) throws IOException {
        if (used > SIZE - STEP_MAX) {
            drain();
        }
        byte b = bytes[i];
        switch (b) {
            case '&' -> put(AMP);
            case '<' -> put(LESS);
            case '>' -> put(MORE);
            case '\r' -> put(RETURN);
            case '\t', '\n' -> one(b);
            case (byte) 0xEF -> {
                if (isNoCharacter(bytes, i, to)) {
                    return 2;
                }
                one(b);
            }
            default -> {
                if (b < 0 || b >= ' ') {
                    one(b);
                }
            }
        }
        return 0;
    }

    /** U+FFFE and U+FFFF. */
    private static boolean isNoCharacter(byte[] bytes, int i, int to) {
        return i + 2 < to && bytes[i + 1] == (byte) 0xBF && (bytes[i + 2] & 0xFE) == 0xBE;
    }

    private void put(byte[] bytes) {
        System.arraycopy(bytes, 0, buffer, used, bytes.length);
        used += bytes.length;
    }

    private void reserve() throws IOException {
        if (used > SIZE - STEP_MAX) {
            drain();
        }
    }

    void drain() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }
}
