package io.touchstone.export.domain;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a row as the database's COPY writes it, which is what an export's hash is over. */
final class CanonicalLine {

    private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);

    byte[] of(List<byte @Nullable []> fields) {
        line.reset();
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                line.write(',');
            }
            byte[] field = fields.get(i);
            if (field != null) {
                write(field, fields.size() == 1);
            }
        }
        line.write('\n');
        return line.toByteArray();
    }

    private void write(byte[] field, boolean alone) {
        if (!needsQuotes(field, alone)) {
            line.writeBytes(field);
            return;
        }
        line.write('"');
        for (byte b : field) {
            if (b == '"') {
                line.write('"');
            }
            line.write(b);
        }
        line.write('"');
    }

    private static boolean needsQuotes(byte[] field, boolean alone) {
        for (byte b : field) {
            if (b == ',' || b == '"' || b == '\n' || b == '\r') {
                return true;
            }
        }
        boolean endMark = alone && field.length == 2 && field[0] == '\\' && field[1] == '.';
        return field.length == 0 || endMark;
    }
}
