package io.touchstone.export.domain;

import io.touchstone.export.ExportRule;
import io.touchstone.kernel.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads a workbook of ours back: the sheets of the table, one after the other, without the last one, which is about the file. */
final class XlsxReading {

    private static final int PARTS_MAX = 200;
    private static final int HEAD = 4096;
    /** What a million wide rows unpack to, with room. */
    private static final long UNPACKED_MAX = 4L << 30;
    /** Texts that a spreadsheet keeps apart are held in memory. */
    private static final long SHARED_MAX = 64L << 20;

    private XlsxReading() {}

    static void read(Path file, RowSink sink) throws IOException {
        requireHarmless(file);
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
            List<Sheet> sheets = book.getSheets().toList();
            if (sheets.size() < 2) {
                throw new RuleViolation(ExportRule.CHECK_NO_TABLE);
            }
            boolean first = true;
            for (Sheet sheet : sheets.subList(0, sheets.size() - 1)) {
                sheet(sheet, first, sink);
                first = false;
            }
        } catch (ExcelReaderException | IllegalArgumentException | NullPointerException | ArithmeticException none) {
            throw new RuleViolation(ExportRule.CHECK_NO_TABLE);
        } catch (UncheckedIOException e) {
            throw new IOException("a workbook could not be read", e.getCause());
        }
    }

    private static void sheet(Sheet sheet, boolean first, RowSink sink) throws IOException {
        int[] width = new int[1];
        try (Stream<Row> rows = sheet.openStream()) {
            rows.forEach(row -> {
                try {
                    if (width[0] > 0) {
                        sink.row(fields(row, width[0]));
                        return;
                    }
                    width[0] = row.getCellCount();
                    if (first) {
                        sink.headings(texts(row));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            texts.add(row.getCellText(i));
        }
        return texts;
    }

    private static List<byte @Nullable []> fields(Row row, int width) {
        List<byte @Nullable []> fields = new ArrayList<>(width);
        for (int i = 0; i < Math.max(width, row.getCellCount()); i++) {
            Cell cell = i < row.getCellCount() ? row.getCell(i) : null;
            String text = cell == null ? null : text(cell);
            fields.add(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static @Nullable String text(Cell cell) {
        String raw = cell.getRawValue();
        if (cell.getType() == CellType.EMPTY) {
            return null;
        }
        if (cell.getType() != CellType.NUMBER || raw == null) {
            return cell.getText();
        }
        String format = cell.getDataFormatString();
        if (format == null || !format.toLowerCase(Locale.ROOT).contains("yyyy")) {
            return raw;
        }
        return SheetNumbers.day(
                new BigDecimal(raw), format.toLowerCase(Locale.ROOT).contains("h"));
    }

    /** No part may define words of its own, and all together may not unpack further than a table needs (ASVS 5.2.3, 1.5.1). */
    private static void requireHarmless(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long total = 0;
            byte[] chunk = new byte[1 << 16];
            boolean many = zip.size() > PARTS_MAX;
            for (ZipEntry part : many ? List.<ZipEntry>of() : Collections.list(zip.entries())) {
                boolean shared = part.getName().endsWith("sharedStrings.xml");
                long size = unpacked(zip, part, chunk, shared ? SHARED_MAX : UNPACKED_MAX - total);
                total += size;
            }
            if (many) {
                throw new RuleViolation(ExportRule.CHECK_NO_TABLE);
            }
        } catch (java.util.zip.ZipException broken) {
            throw new RuleViolation(ExportRule.CHECK_NO_TABLE);
        }
    }

    private static long unpacked(ZipFile zip, ZipEntry part, byte[] chunk, long left) throws IOException {
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                String head = size == 0
                        ? new String(chunk, 0, Math.min(length, HEAD), StandardCharsets.ISO_8859_1).replace("\0", "")
                        : "";
                size += length;
                if (size > left || head.contains("<!DOCTYPE")) {
                    throw new RuleViolation(ExportRule.CHECK_NO_TABLE);
                }
            }
        }
        return size;
    }
}
