package io.touchstone.inspection.programme;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The population as everybody may have it: a CSV file with a head, {@code stratum,product_id}, whose SHA-256 is published. */
final class PopulationFile {

    private static final byte[] HEAD = "stratum,product_id\n".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 1 << 16;
    private static final int ROW_MAX = 2 * RowPacker.ID_MAX + 16;
    private static final int TEN = 10;

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private final byte[] digits = new byte[TEN];
    private int size;

    PopulationFile(OutputStream out) {
        this.out = out;
        System.arraycopy(HEAD, 0, buffer, 0, HEAD.length);
        size = HEAD.length;
    }

    void row(int stratum, byte[] id, int length) {
        if (size + ROW_MAX > BUFFER) {
            flush();
        }
        number(stratum);
        buffer[size++] = ',';
        if (isPlain(id, length)) {
            System.arraycopy(id, 0, buffer, size, length);
            size += length;
        } else {
            quote(id, length);
        }
        buffer[size++] = '\n';
    }

    void end() {
        flush();
    }

    private void number(int value) {
        int rest = value;
        int count = 0;
        do {
            digits[count++] = (byte) ('0' + rest % TEN);
            rest /= TEN;
        } while (rest > 0);
        while (count > 0) {
            buffer[size++] = digits[--count];
        }
    }

    private void quote(byte[] id, int length) {
        buffer[size++] = '"';
        for (int i = 0; i < length; i++) {
            if (id[i] == '"') {
                buffer[size++] = '"';
            }
            buffer[size++] = id[i];
        }
        buffer[size++] = '"';
    }

    private static boolean isPlain(byte[] id, int length) {
        for (int i = 0; i < length; i++) {
            byte one = id[i];
            if (one == ',' || one == '"' || one == '\n' || one == '\r') {
                return false;
            }
        }
        return true;
    }

    private void flush() {
        try {
            out.write(buffer, 0, size);
            size = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
