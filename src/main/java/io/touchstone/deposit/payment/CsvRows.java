package io.touchstone.deposit.payment;

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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bank's CSV (RFC 4180) row by row in flat memory, in UTF-8 or in GB18030, which is what a Chinese Excel saves. Rows are pulled, so
 * that whoever reads stops when it has seen enough.
 */
final class CsvRows implements AutoCloseable {

    private static final int CELL_MAX = 2_000;
    private static final int CELLS_MAX = 50;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Reader in;
    private final StringBuilder cell = new StringBuilder();
    private long row;
    private int next;

    private CsvRows(Reader in) throws IOException {
        this.in = in;
        this.next = in.read();
        if (next == BYTE_ORDER_MARK) {
            next = in.read();
        }
    }

    static CsvRows of(Path file) throws IOException {
        return new CsvRows(open(file, charset(file)));
    }

    private static Charset charset(Path file) throws IOException {
        char[] chunk = new char[1 << 14];
        try (Reader in = open(file, StandardCharsets.UTF_8)) {
            while (in.read(chunk) >= 0) {
                // Reading to the end shows whether all of it is UTF-8.
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException another) {
            return Charset.forName("GB18030");
        }
    }

    private static Reader open(Path file, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), 1 << 16);
    }

    /** The number of the row read last, as spreadsheets count. */
    long number() {
        return row;
    }

    /**
     * The next row that is not blank; null at the end.
     *
     * @throws NotATable when this is no CSV
     */
    @Nullable
    List<String> next() throws IOException {
        while (next >= 0) {
            List<String> cells = line();
            if (cells.stream().anyMatch(text -> !text.isBlank())) {
                return cells;
            }
        }
        return null;
    }

    private List<String> line() throws IOException {
        List<String> cells = new ArrayList<>();
        row++;
        while (true) {
            text();
            if (cells.size() >= CELLS_MAX) {
                throw new NotATable(row);
            }
            cells.add(cell.toString().strip());
            cell.setLength(0);
            if (next != ',') {
                break;
            }
            next = in.read();
        }
        if (next == '\r') {
            next = in.read();
        }
        if (next == '\n') {
            next = in.read();
        }
        return cells;
    }

    private void text() throws IOException {
        if (next == '"') {
            quoted();
        }
        while (next >= 0 && next != ',' && next != '\r' && next != '\n') {
            add();
        }
    }

    private void quoted() throws IOException {
        next = in.read();
        while (next >= 0) {
            if (next == '"') {
                next = in.read();
                if (next != '"') {
                    return;
                }
            }
            add();
        }
        throw new NotATable(row);
    }

    private void add() throws IOException {
        if (next == 0 || cell.length() >= CELL_MAX) {
            throw new NotATable(row);
        }
        cell.append((char) next);
        next = in.read();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** The file is not what it says it is. */
    static final class NotATable extends IOException {

        private static final long serialVersionUID = 1L;

        NotATable(long row) {
            super("no table from row " + row + " on");
        }
    }
}
