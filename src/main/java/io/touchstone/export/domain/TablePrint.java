package io.touchstone.export.domain;

import io.touchstone.export.CellWords;
import io.touchstone.export.Documents;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportRule;
import io.touchstone.export.PrintedPage;
import io.touchstone.kernel.RuleViolation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Tables on paper: across, headings on every sheet, and before the rows what the table is. Short ones, as paper is laid out in memory. */
@Component
class TablePrint {

    /** More rows nobody reads on paper; as a spreadsheet they cost nothing. */
    static final int ROWS_MAX = 2_000;

    private static final String TEMPLATE = "export/print-table";

    private final Documents documents;
    private final CellWords words;

    TablePrint(Documents documents, CellWords words) {
        this.documents = documents;
        this.words = words;
    }

    /** Takes in the rows of a table, codes in words. */
    Lines lines(List<ExportColumn> columns, Locale locale) {
        return new Lines(columns, (column, text) -> Objects.requireNonNullElse(words.shown(column, text, locale), ""));
    }

    /** What stands before the rows. */
    record Head(String title, Map<String, String> information, List<String> headings) {}

    /** One value as it is printed. */
    record Printed(String text, boolean number) {}

    /** A column's heading and its part of the sheet in percent. */
    record Column(String heading, boolean number, String width) {}

    void write(Head head, Lines lines, Locale locale, OutputStream out) throws IOException {
        List<Column> columns = lines.columns(head.headings());
        documents.writePdf(
                new PrintedPage(
                        TEMPLATE,
                        Map.of(
                                "title",
                                head.title(),
                                "information",
                                head.information(),
                                "columns",
                                columns,
                                "rows",
                                lines.rows),
                        locale),
                out);
    }

    /** Collects the rows, as long as they are few. */
    static final class Lines implements CopyLines.Sink {

        /** {@code yyyy-mm-dd hh:mm:ss}: paper shows no parts of a second. */
        private static final int SECONDS = 19;

        private static final int WIDTH_MIN = 4;
        private static final int WIDTH_MAX = 36;

        private final List<ExportColumn> columns;
        private final List<List<Printed>> rows = new ArrayList<>();
        private final int[] widths;
        private final CsvFields fields = new CsvFields();
        private final BiFunction<ExportColumn, String, String> shown;

        Lines(List<ExportColumn> columns, BiFunction<ExportColumn, String, String> shown) {
            this.columns = columns;
            this.shown = shown;
            this.widths = new int[columns.size()];
        }

        @Override
        public void take(byte[] line) {
            if (rows.size() == ROWS_MAX) {
                throw new RuleViolation(ExportRule.TABLE_TOO_LONG, ROWS_MAX);
            }
            fields.begin(line);
            List<Printed> row = new ArrayList<>(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                String text = fields.next() ? shown(columns.get(i)) : "";
                widths[i] = Math.max(widths[i], width(text));
                row.add(new Printed(text, isNumber(columns.get(i))));
            }
            rows.add(row);
        }

        private String shown(ExportColumn column) {
            String text =
                    new String(fields.bytes(), fields.from(), fields.to() - fields.from(), StandardCharsets.UTF_8);
            boolean cut =
                    column.type() == ExportColumn.Type.TIME && text.length() > SECONDS && text.charAt(SECONDS) == '.';
            return cut ? text.substring(0, SECONDS) : shown.apply(column, text);
        }

        private static boolean isNumber(ExportColumn column) {
            return column.type() == ExportColumn.Type.INTEGER || column.type() == ExportColumn.Type.DECIMAL;
        }

        private List<Column> columns(List<String> headings) {
            int[] wide = IntStream.range(0, widths.length)
                    .map(i -> Math.max(widths[i], Math.min(width(headings.get(i)), WIDTH_MAX / 2)))
                    .map(width -> Math.min(Math.max(width, WIDTH_MIN), WIDTH_MAX))
                    .toArray();
            double all = IntStream.of(wide).sum();
            return IntStream.range(0, wide.length)
                    .mapToObj(i -> new Column(
                            headings.get(i),
                            isNumber(columns.get(i)),
                            String.format(Locale.ROOT, "%.2f%%", 100 * wide[i] / all)))
                    .toList();
        }

        /** Chinese signs are twice as wide as Latin ones. */
        private static int width(String text) {
            return text.codePoints().map(sign -> sign < 0x2E80 ? 1 : 2).sum();
        }
    }
}
