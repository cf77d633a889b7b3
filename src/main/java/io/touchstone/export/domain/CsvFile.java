package io.touchstone.export.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A CSV as spreadsheets like it: a byte order mark, headings, and no text that is taken for a formula. */
final class CsvFile implements CopyLines.Sink {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final FormulaGuard guard;
    private final byte[] buffer = new byte[BUFFER];
    private int used;

    CsvFile(OutputStream out, FormulaGuard guard) {
        this.out = out;
        this.guard = guard;
    }

    void begin(List<String> headings) throws IOException {
        out.write(BYTE_ORDER_MARK);
        StringBuilder line = new StringBuilder();
        for (String heading : headings) {
            line.append(line.isEmpty() ? "" : ",").append(quoted(heading));
        }
        out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        // The reader sees that something comes before the first full buffer.
        out.flush();
    }

    @Override
    public void take(byte[] line) throws IOException {
        byte[] safe = guard.guard(line);
        if (safe.length > BUFFER - used) {
            drain();
        }
        if (safe.length > BUFFER) {
            out.write(safe);
            return;
        }
        System.arraycopy(safe, 0, buffer, used, safe.length);
        used += safe.length;
    }

    void end() throws IOException {
        drain();
        out.flush();
    }

    private void drain() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }

    private static String quoted(String heading) {
        return '"' + heading.replace("\"", "\"\"") + '"';
    }
}
