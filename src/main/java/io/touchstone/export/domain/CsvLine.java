package io.touchstone.export.domain;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one line as COPY writes them; an empty unquoted field is null. */
final class CsvLine {

    private byte[] line = new byte[0];
    private byte[] unquoted = new byte[256];
    private int at;

    void begin(byte[] next) {
        line = next;
        at = 0;
    }

    /** The next field. */
    @Nullable
    String next() {
        if (line[at] == '"') {
            return quoted();
        }
        int start = at;
        while (line[at] != ',' && line[at] != '\n') {
            at++;
        }
        int length = at++ - start;
        return length == 0 ? null : new String(line, start, length, StandardCharsets.UTF_8);
    }

    private String quoted() {
        if (unquoted.length < line.length) {
            unquoted = new byte[line.length];
        }
        int length = 0;
        for (int i = at + 1; ; i++) {
            if (line[i] == '"') {
                if (line[i + 1] != '"') {
                    at = i + 2;
                    return new String(unquoted, 0, length, StandardCharsets.UTF_8);
                }
                i++;
            }
            unquoted[length++] = line[i];
        }
    }
}
