package io.touchstone.merchant.bulk;

import io.touchstone.kernel.RuleViolation;
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
import java.util.function.Consumer;

/**
 * CSV as spreadsheets write it (RFC 4180): in UTF-8, or in GB18030, which is what a Chinese Excel saves. The line reader of
 * bulk intake is not used since it takes UTF-8 alone and knows lines, not the rows that a spreadsheet counts.
 */
record CsvTable(Path file) implements TableFile {

    private static final int CELL_MAX = 5000;
    private static final int CELLS_MAX = 200;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public void read(Consumer<TableLine> reader) throws IOException {
        try (Reader in = open(charset())) {
            new Parse(in, reader).run();
        } catch (CharacterCodingException neither) {
            throw new RuleViolation(BulkRule.BULK_NOT_A_TABLE);
        }
    }

    private Charset charset() throws IOException {
        char[] chunk = new char[1 << 14];
        try (Reader in = open(StandardCharsets.UTF_8)) {
            while (in.read(chunk) >= 0) {
                // Reading to the end shows whether all of it is UTF-8.
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException another) {
            return Charset.forName("GB18030");
        }
    }

    private Reader open(Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), 1 << 16);
    }

    /** One walk through the characters. */
    private static final class Parse {

        private final Reader in;
        private final Consumer<TableLine> reader;
        private final StringBuilder cell = new StringBuilder();
        private List<TableLine.Cell> cells = new ArrayList<>();
        private int number;
        private int next;

        Parse(Reader in, Consumer<TableLine> reader) {
            this.in = in;
            this.reader = reader;
        }

        void run() throws IOException {
            next = in.read();
            if (next == BYTE_ORDER_MARK) {
                next = in.read();
            }
            while (next >= 0) {
                if (next == '"' && cell.isEmpty()) {
                    quoted();
                }
                switch (next) {
                    case ',' -> endCell();
                    case '\r', '\n' -> endLine();
                    case -1 -> {
                        // The last row may go without a line break.
                    }
                    case 0 -> throw new RuleViolation(BulkRule.BULK_NOT_A_TABLE);
                    default -> add();
                }
            }
            if (!cell.isEmpty() || !cells.isEmpty()) {
                endLine();
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
            throw new RuleViolation(BulkRule.BULK_NOT_A_TABLE);
        }

        private void add() throws IOException {
            if (cell.length() >= CELL_MAX) {
                throw new RuleViolation(BulkRule.BULK_NOT_A_TABLE);
            }
            cell.append((char) next);
            next = in.read();
        }

        private void endCell() throws IOException {
            if (cells.size() >= CELLS_MAX) {
                throw new RuleViolation(BulkRule.BULK_NOT_A_TABLE);
            }
            cells.add(new TableLine.Cell(cell.toString(), false));
            cell.setLength(0);
            next = in.read();
        }

        private void endLine() throws IOException {
            boolean pair = next == '\r';
            endCell();
            if (pair && next == '\n') {
                next = in.read();
            }
            TableLine line = new TableLine(++number, cells);
            cells = new ArrayList<>();
            if (!line.isBlank()) {
                reader.accept(line);
            }
        }
    }
}
