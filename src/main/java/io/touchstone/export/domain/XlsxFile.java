package io.touchstone.export.domain;

import io.touchstone.export.ExportColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook written row by row: a new sheet when one is full, and at last a sheet that says what the file is. */
final class XlsxFile implements CopyLines.Sink {

    static final int SHEET_ROWS_MAX = 1_000_000;
    private static final int FLUSH_ROWS = 1_000;
    /** What a cell may hold by the format. */
    private static final int TEXT_MAX = 32_767;
    /** More digits than a spreadsheet's number has would be rounded; they are kept as text. */
    private static final int DIGITS_MAX = 15;

    private final Workbook workbook;
    private final List<ExportColumn> columns;
    private final List<String> headings;
    private final String sheetName;
    private final CsvLine fields = new CsvLine();
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxFile(OutputStream out, List<ExportColumn> columns, List<String> headings, String sheetName) {
        this.workbook = new Workbook(out, "Touchstone", "1.0");
        this.columns = columns;
        this.headings = headings;
        this.sheetName = sheetName;
        this.sheet = nextSheet();
    }

    @Override
    public void take(byte[] line) throws IOException {
        if (row > SHEET_ROWS_MAX) {
            sheet.finish();
            sheet = nextSheet();
        }
        fields.begin(line);
        for (int i = 0; i < columns.size(); i++) {
            String field = fields.next();
            if (field != null) {
                cell(i, columns.get(i).type(), field);
            }
        }
        if (++row % FLUSH_ROWS == 0) {
            sheet.flush();
        }
    }

    /** Writes the sheet of information and the end of the file. */
    void end(String name, Map<String, String> information) throws IOException {
        sheet.finish();
        Worksheet last = workbook.newWorksheet(name);
        int line = 0;
        for (Map.Entry<String, String> entry : information.entrySet()) {
            last.inlineString(line, 0, clean(entry.getKey()));
            last.inlineString(line++, 1, clean(entry.getValue()));
        }
        last.finish();
        workbook.finish();
    }

    private Worksheet nextSheet() {
        sheets++;
        Worksheet next = workbook.newWorksheet(sheets == 1 ? sheetName : sheetName + " " + sheets);
        next.freezePane(0, 1);
        for (int i = 0; i < headings.size(); i++) {
            next.inlineString(0, i, clean(headings.get(i)));
        }
        row = 1;
        return next;
    }

    private void cell(int column, ExportColumn.Type type, String field) {
        switch (type) {
            case TEXT -> sheet.inlineString(row, column, clean(field));
            case INTEGER, DECIMAL -> number(column, field);
            case TIME -> {
                sheet.value(row, column, LocalDateTime.parse(field.replace(' ', 'T')));
                sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            case DATE -> {
                sheet.value(row, column, LocalDate.parse(field));
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
        }
    }

    private void number(int column, String field) {
        if (field.length() <= DIGITS_MAX && field.indexOf('.') < 0) {
            sheet.value(row, column, Long.valueOf(field));
            return;
        }
        BigDecimal number = new BigDecimal(field);
        if (number.precision() > DIGITS_MAX) {
            sheet.inlineString(row, column, field);
        } else {
            sheet.value(row, column, number);
        }
    }

    /** Leaves out what XML cannot carry and what does not fit a cell. */
    private static String clean(String text) {
        String fitting = text.length() > TEXT_MAX ? text.substring(0, TEXT_MAX) : text;
        for (int i = 0; i < fitting.length(); i++) {
            char c = fitting.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= 0xFFFE || Character.isSurrogate(c)) {
                return rebuilt(fitting);
            }
        }
        return fitting;
    }

    private static String rebuilt(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c >= ' ' || c == '\t' || c == '\n' || c == '\r')
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .filter(c -> c != 0xFFFE && c != 0xFFFF)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
