package io.touchstone.export.domain;

import io.touchstone.export.ExportRule;
import io.touchstone.kernel.RuleViolation;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a CSV back, one row in memory at a time; the line ends of any spreadsheet will do, and the guard is taken off. */
final class CsvReading {

    private static final int END = -1;
    /** No row of ours is longer; what is, is no table. */
    private static final int ROW_MAX = 64 << 20;

    private static final int FIELDS_MAX = 1_000;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final ByteArrayOutputStream field = new ByteArrayOutputStream(256);
    private int next;
    private int rowBytes;

    private CsvReading(InputStream in) {
        this.in = in;
    }

    static void read(InputStream in, RowSink sink) throws IOException {
        InputStream buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(BYTE_ORDER_MARK.length);
        if (!java.util.Arrays.equals(buffered.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            buffered.reset();
        }
        new CsvReading(buffered).rows(sink);
    }

    private void rows(RowSink sink) throws IOException {
        next = in.read();
        if (next == END) {
            throw new RuleViolation(ExportRule.CHECK_NO_TABLE);
        }
        List<String> headings = new ArrayList<>();
        for (byte[] heading : row()) {
            headings.add(heading == null ? "" : new String(heading, StandardCharsets.UTF_8));
        }
        sink.headings(headings);
        while (next != END) {
            sink.row(row());
        }
    }

    private List<byte @Nullable []> row() throws IOException {
        List<byte @Nullable []> fields = new ArrayList<>();
        rowBytes = 0;
        boolean more = true;
        while (more) {
            fields.add(field());
            if (fields.size() > FIELDS_MAX) {
                throw new RuleViolation(ExportRule.CHECK_NO_TABLE);
            }
            more = next == ',';
            if (more) {
                next = in.read();
            }
        }
        if (next == '\r') {
            next = in.read();
        }
        if (next == '\n') {
            next = in.read();
        }
        return fields;
    }

    private byte @Nullable [] field() throws IOException {
        field.reset();
        boolean quoted = next == '"';
        if (quoted) {
            quoted();
        }
        while (next != ',' && next != '\n' && next != '\r' && next != END) {
            keep();
        }
        if (!quoted && field.size() == 0) {
            return null;
        }
        field.write('\n');
        byte[] bytes = FormulaGuard.unguarded(field.toByteArray());
        return java.util.Arrays.copyOf(bytes, bytes.length - 1);
    }

    private void quoted() throws IOException {
        next = in.read();
        while (next != END) {
            if (next == '"') {
                next = in.read();
                if (next != '"') {
                    return;
                }
            }
            keep();
        }
    }

    private void keep() throws IOException {
        if (++rowBytes > ROW_MAX) {
            throw new RuleViolation(ExportRule.CHECK_NO_TABLE);
        }
        field.write(next);
        next = in.read();
    }
}
