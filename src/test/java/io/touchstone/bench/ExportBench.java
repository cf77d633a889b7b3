package io.touchstone.bench;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportFor;
import io.touchstone.export.ExportFormat;
import io.touchstone.export.ExportReceipt;
import io.touchstone.export.Exports;
import io.touchstone.export.TableExport;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.postgresql.PGConnection;

/**
 * P12 and P13: a table of ten columns exported as CSV beside COPY OUT, and as XLSX beside bare fastexcel. Arguments: format (1 CSV,
 * 2 XLSX), rows (200000), rounds (2).
 */
final class ExportBench {

    private static final String DATABASE = "bench_export";
    private static final int FASTEXCEL_FLUSH = 1_000;
    private static final int SHEET_ROWS_MAX = 1_000_000;

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.integer("id", "job.field.id"),
            ExportColumn.text("order_id", "job.field.id"),
            ExportColumn.text("merchant_id", "job.field.id"),
            ExportColumn.text("buyer_id", "job.field.id"),
            ExportColumn.text("outcome", "job.field.id"),
            ExportColumn.integer("description", "job.field.id"),
            ExportColumn.integer("service", "job.field.id"),
            ExportColumn.integer("logistics", "job.field.id"),
            ExportColumn.text("remark", "job.field.id"),
            ExportColumn.time("rated_at", "job.field.id"));

    private ExportBench() {}

    public static void main(String[] args) {
        Report.run(args, numbers -> measure(numbers[0], numbers[1], numbers[2]), 1, 200_000, 2);
    }

    private static void measure(int format, int rows, int rounds) throws Exception {
        BenchDatabase.create(DATABASE);
        try (Product product = Product.start(DATABASE)) {
            fill(rows);
            if (format == 1) {
                csv(product, rows, rounds);
            } else {
                xlsx(product, rows, rounds);
            }
        }
    }

    private static void csv(Product product, int rows, int rounds) throws Exception {
        Written subject = new Written(product, ExportFormat.CSV, rows);
        Report.resetHeapPeak();
        subject.run();
        double peak = Report.heapPeak();
        Ratio.Result copy = new Ratio(subject, new CopyOut(rows)).measure(rounds);
        Report.atLeast(
                "P12 CSV rows a second over COPY OUT",
                copy.reference().wallMicros() / copy.subject().wallMicros(),
                0.9);
        Report.line("       P12 CSV over COPY OUT in CPU: %.2f", copy.median());
        Report.line("       P12 first byte after %.0f ms", subject.firstByteMillis());
        Report.atMost("P12 heap peak, MB", peak, 64);
    }

    private static void xlsx(Product product, int rows, int rounds) throws Exception {
        Written subject = new Written(product, ExportFormat.XLSX, rows);
        Report.resetHeapPeak();
        subject.run();
        double peak = Report.heapPeak();
        Ratio.Result bare = new Ratio(subject, new BareFastexcel(rows)).measure(rounds);
        Report.atLeast(
                "P13 XLSX rows a second over bare fastexcel",
                bare.reference().wallMicros() / bare.subject().wallMicros(),
                1);
        Report.line("       P13 XLSX over bare fastexcel in CPU: %.2f", bare.median());
        Report.atMost("P13 heap peak, MB", peak, 96);
    }

    private static void fill(int rows) throws SQLException {
        BenchDatabase.execute(DATABASE, """
                create table bench_export as
                select i as id, 'order-' || i as order_id, 'shop-' || i %% 50000 as merchant_id,
                       'u' || i::bigint * 7919 %% 1000003 as buyer_id, case when i %% 30 = 0 then 'negative' else 'positive' end as outcome,
                       3 + i %% 3 as description, 3 + i %% 2 as service, 4 as logistics,
                       case when i %% 5 = 0 then '质量很好, "as described" ' || i end as remark,
                       timestamptz '2026-01-01Z' + make_interval(secs => i) as rated_at
                from generate_series(1, %d) i
                """.formatted(rows));
        BenchDatabase.execute(DATABASE, "vacuum analyze bench_export");
        BenchDatabase.execute(DATABASE, "grant select on bench_export to public");
    }

    /** The product's export, to nowhere. */
    private static final class Written implements Arm {

        private final Exports exports;
        private final ExportFormat format;
        private final int rows;
        private long firstByte;
        private long begun;

        Written(Product product, ExportFormat format, int rows) {
            this.exports = product.bean(Exports.class);
            this.format = format;
            this.rows = rows;
        }

        @Override
        public String name() {
            return "export as " + format;
        }

        @Override
        public long run() throws IOException {
            begun = System.nanoTime();
            firstByte = 0;
            TableExport table =
                    new TableExport("ratings", COLUMNS, "select * from bench_export order by id", Map.of(), Map.of());
            ExportReceipt receipt =
                    exports.write(table, format, ExportFor.reader("bench", Locale.ENGLISH), new Watch());
            Report.mustEqual("rows", receipt.rows(), (long) rows);
            return rows;
        }

        double firstByteMillis() {
            return (firstByte - begun) / 1e6;
        }

        /** Throws away what it gets and remembers when it began. */
        private final class Watch extends FilterOutputStream {

            Watch() {
                super(OutputStream.nullOutputStream());
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                if (firstByte == 0) {
                    firstByte = System.nanoTime();
                }
            }
        }
    }

    /** The limit: the same columns by COPY to the client, thrown away. */
    private record CopyOut(int rows) implements Arm {

        @Override
        public String name() {
            return "COPY OUT";
        }

        @Override
        public long run() throws SQLException, IOException {
            try (Connection connection = BenchDatabase.open(DATABASE)) {
                long copied = connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(
                                "copy (select id, order_id, merchant_id, buyer_id, outcome, description, service,"
                                        + " logistics, remark, rated_at at time zone 'Asia/Shanghai' from bench_export"
                                        + " order by id) to stdout (format csv)",
                                OutputStream.nullOutputStream());
                Report.mustEqual("rows", copied, (long) rows);
                return rows;
            }
        }
    }

    /** The peer: a cursor and fastexcel, as its documentation shows, with a new sheet every million rows. */
    private record BareFastexcel(int rows) implements Arm {

        @Override
        public String name() {
            return "bare fastexcel";
        }

        @Override
        public long run() throws Exception {
            try (Connection connection = BenchDatabase.open(DATABASE)) {
                connection.setAutoCommit(false);
                try (Statement statement = connection.createStatement();
                        Workbook book = new Workbook(OutputStream.nullOutputStream(), "bench", "1.0")) {
                    statement.setFetchSize(2_000);
                    long written = write(statement.executeQuery("select * from bench_export order by id"), book);
                    Report.mustEqual("rows", written, (long) rows);
                }
            }
            return rows;
        }

        private static long write(ResultSet result, Workbook book) throws SQLException, IOException {
            long count = 0;
            Worksheet sheet = null;
            while (result.next()) {
                int line = (int) (count++ % SHEET_ROWS_MAX);
                if (line == 0) {
                    if (sheet != null) {
                        sheet.finish();
                    }
                    sheet = book.newWorksheet("ratings " + (count / SHEET_ROWS_MAX + 1));
                }
                row(result, sheet, line);
                if (line % FASTEXCEL_FLUSH == 0) {
                    sheet.flush();
                }
            }
            if (sheet != null) {
                sheet.finish();
            }
            return count;
        }

        private static void row(ResultSet result, Worksheet sheet, int line) throws SQLException {
            sheet.value(line, 0, result.getLong(1));
            for (int column = 1; column <= 4; column++) {
                sheet.inlineString(line, column, result.getString(column + 1));
            }
            for (int column = 5; column <= 7; column++) {
                sheet.value(line, column, result.getInt(column + 1));
            }
            String remark = result.getString(9);
            if (remark != null) {
                sheet.inlineString(line, 8, remark);
            }
            sheet.value(line, 9, result.getTimestamp(10).toLocalDateTime());
        }
    }
}
