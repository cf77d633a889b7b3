package io.touchstone.demo.market;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of one kind as contract CSV, in several files when there are many: whoever loads them can say after each how
 * far the load is, and take up a broken one there.
 */
final class CsvParts implements RowSink, Closeable {

    private static final int ROWS_PER_FILE = 50_000;

    private final Path folder;
    private final String kind;
    private final String header;
    private final List<MarketFile> parts = new ArrayList<>();
    private final StringBuilder line = new StringBuilder(256);
    private @Nullable Writer open;
    private long rows;

    CsvParts(Path folder, String kind, String header) {
        this.folder = folder;
        this.kind = kind;
        this.header = header;
    }

    @Override
    public void row(@Nullable String... cells) {
        line.setLength(0);
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                line.append(',');
            }
            append(cells[i]);
        }
        write(line.append('\n'));
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
            parts.add(new MarketFile(kind, parts.size() + 1, path(parts.size() + 1), rows));
            rows = 0;
        }
    }

    /** The files written; complete after {@link #close()}. */
    List<MarketFile> parts() {
        return List.copyOf(parts);
    }

    private void write(CharSequence text) {
        try {
            if (rows == ROWS_PER_FILE) {
                close();
            }
            writer().append(text);
            rows++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Writer writer() throws IOException {
        if (open == null) {
            open = Files.newBufferedWriter(path(parts.size() + 1), StandardCharsets.UTF_8);
            open.append(header).append('\n');
        }
        return open;
    }

    private Path path(int part) {
        return folder.resolve(kind + "-" + part + ".csv");
    }

    private void append(@Nullable String cell) {
        if (cell == null) {
            return;
        }
        if (isPlain(cell)) {
            line.append(cell);
            return;
        }
        line.append('"').append(cell.replace("\"", "\"\"")).append('"');
    }

    private static boolean isPlain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return false;
            }
        }
        return true;
    }
}
