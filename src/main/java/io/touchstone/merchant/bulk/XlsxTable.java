package io.touchstone.merchant.bulk;

import io.touchstone.kernel.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook. All of it is unpacked once and counted before a reader sees any (ASVS 5.2.3, 1.5.1). */
record XlsxTable(Path file) implements TableFile {

    private static final long UNPACKED_MAX = 128L << 20;
    private static final int PARTS_MAX = 2000;
    private static final int HEAD = 4096;
    private static final int CELLS_MAX = 200;
    /** Of a number, a spreadsheet keeps so many digits. */
    private static final int DIGITS_KEPT = 15;

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public void read(Consumer<TableLine> reader) throws IOException {
        requireHarmless();
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            rows.map(XlsxTable::line).filter(line -> !line.isBlank()).forEach(reader);
        } catch (ExcelReaderException | IllegalArgumentException | NullPointerException notAWorkbook) {
            throw new RuleViolation(BulkRule.BULK_NOT_A_TABLE);
        }
    }

    /** No part may define words of its own, and all together may not unpack further than a table needs. */
    private void requireHarmless() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > PARTS_MAX) {
                throw new RuleViolation(BulkRule.BULK_UNPACKS_TOO_FAR);
            }
            long total = 0;
            byte[] chunk = new byte[1 << 16];
            for (ZipEntry part : Collections.list(zip.entries())) {
                total += unpacked(zip, part, chunk, UNPACKED_MAX - total);
            }
        } catch (java.util.zip.ZipException broken) {
            throw new RuleViolation(BulkRule.BULK_NOT_A_TABLE);
        }
    }

    private static long unpacked(ZipFile zip, ZipEntry part, byte[] chunk, long left) throws IOException {
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                if (size == 0) {
                    requirePlain(part, new String(chunk, 0, Math.min(length, HEAD), StandardCharsets.ISO_8859_1));
                }
                size += length;
                if (size > left) {
                    throw new RuleViolation(BulkRule.BULK_UNPACKS_TOO_FAR);
                }
            }
        }
        return size;
    }

    private static void requirePlain(ZipEntry part, String head) {
        String name = part.getName().toLowerCase(Locale.ROOT);
        boolean program = name.endsWith("vbaproject.bin");
        if (program || head.replace("\0", "").contains("<!DOCTYPE")) {
            throw new RuleViolation(BulkRule.BULK_NOT_A_TABLE);
        }
    }

    private static TableLine line(Row row) {
        List<TableLine.Cell> cells = new ArrayList<>();
        for (Cell cell : row) {
            if (cells.size() >= CELLS_MAX) {
                break;
            }
            cells.add(cell == null ? TableLine.Cell.EMPTY : cell(cell));
        }
        return new TableLine(row.getRowNum(), cells);
    }

    private static TableLine.Cell cell(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            String text = cell.getText();
            return new TableLine.Cell(text == null ? "" : text, cell.getType() == CellType.ERROR);
        }
        BigDecimal number = cell.asNumber();
        String plain = number.stripTrailingZeros().toPlainString();
        return new TableLine.Cell(plain, plain.length() > DIGITS_KEPT);
    }
}
