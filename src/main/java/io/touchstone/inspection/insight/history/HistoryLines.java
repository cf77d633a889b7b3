package io.touchstone.inspection.insight.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CSV (RFC 4180) row by row in flat memory. A row that cannot be read spoils itself alone: a quote that is never closed ends with its
 * own line, and the lines after it are read as rows again.
 */
final class HistoryLines implements AutoCloseable {

    private static final int LINE_MAX = 20_000;
    /** A quoted field may hold line breaks; more than this is a quote that was never closed. */
    private static final int ROW_LINES_MAX = 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader in;
    private final Deque<String> ahead = new ArrayDeque<>();
    private long line;
    private long begun;
    private boolean started;

    private HistoryLines(Reader in) {
        this.in = in;
    }

    static HistoryLines of(Path file, HistoryEncoding encoding) throws IOException {
        return new HistoryLines(open(file, charset(file, encoding)));
    }

    private static Charset charset(Path file, HistoryEncoding encoding) throws IOException {
        if (encoding != HistoryEncoding.AUTO) {
            return encoding.charset();
        }
        char[] chunk = new char[1 << 14];
        try (Reader in = open(file, StandardCharsets.UTF_8)) {
            while (in.read(chunk) >= 0) {
                // Reading to the end shows whether all of it is UTF-8.
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException another) {
            return HistoryEncoding.WINDOWS_1252.charset();
        }
    }

    private static Reader open(Path file, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), 1 << 16);
    }

    /**
     * A row as it was read.
     *
     * @param fault null when it can be read
     */
    record Row(long line, List<String> cells, @Nullable String fault) {}

    /** The next row that is not blank; null at the end. */
    @Nullable
    Row next() throws IOException {
        String text = line();
        while (text != null && text.isBlank()) {
            text = line();
        }
        if (text == null) {
            return null;
        }
        begun = line;
        if (text.length() >= LINE_MAX) {
            return new Row(begun, List.of(), "too-long");
        }
        return whole(text);
    }

    /** Joins lines until the quotes are even, or gives up and puts them back. */
    private Row whole(String first) throws IOException {
        StringBuilder row = new StringBuilder(first);
        List<String> taken = new ArrayList<>();
        while (isOpen(row)) {
            String more = taken.size() < ROW_LINES_MAX ? line() : null;
            if (more == null || row.length() + more.length() > LINE_MAX) {
                if (more != null) {
                    taken.add(more);
                }
                putBack(taken);
                return new Row(begun, List.of(), "quote");
            }
            taken.add(more);
            row.append('\n').append(more);
        }
        return new Row(begun, cells(row), null);
    }

    private void putBack(List<String> taken) {
        for (int i = taken.size() - 1; i >= 0; i--) {
            ahead.addFirst(taken.get(i));
        }
        line -= taken.size();
    }

    /** Whether a quoted field is still open at the end. A quote within a field that does not begin with one is a character like any other. */
    private static boolean isOpen(CharSequence row) {
        boolean quoted = false;
        boolean start = true;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < row.length() && row.charAt(i + 1) == '"') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"' && start) {
                quoted = true;
            }
            start = !quoted && c == ',';
        }
        return quoted;
    }

    private static List<String> cells(CharSequence row) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean start = true;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (quoted && c == '"' && i + 1 < row.length() && row.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (quoted && c == '"') {
                quoted = false;
            } else if (!quoted && c == '"' && start) {
                quoted = true;
            } else if (!quoted && c == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
            start = !quoted && c == ',';
        }
        cells.add(cell.toString());
        return cells;
    }

    /** A physical line without its end, cut where it is too long; null at the end of the file. */
    private @Nullable String line() throws IOException {
        String kept = ahead.pollFirst();
        String text = kept == null ? read() : kept;
        line += text == null ? 0 : 1;
        if (text != null && !started) {
            started = true;
            return text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
        }
        return text;
    }

    private @Nullable String read() throws IOException {
        StringBuilder text = new StringBuilder();
        int c = in.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n') {
            if (text.length() < LINE_MAX) {
                text.append((char) c);
            }
            c = in.read();
        }
        if (text.length() > 0 && text.charAt(text.length() - 1) == '\r') {
            text.setLength(text.length() - 1);
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
