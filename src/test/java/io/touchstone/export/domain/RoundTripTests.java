package io.touchstone.export.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.export.CellWords;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportFor;
import io.touchstone.export.ExportFormat;
import io.touchstone.export.ExportReceipt;
import io.touchstone.export.ExportRule;
import io.touchstone.export.TableExport;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.Lenses;
import io.touchstone.support.TestClock;
import io.touchstone.support.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;

/** Whatever people type: it leaves as text, numbers stay numbers, and what comes back has the same hash (security promise 16). */
class RoundTripTests {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final ExportFor READER = ExportFor.reader("STAFF:1", Locale.ENGLISH);
    private static final String[] PARTS = {
        "=",
        "+",
        "-",
        "@",
        "\t",
        "\r",
        "\n",
        "＝",
        "＋",
        "－",
        "＠",
        " ",
        "\u00a0",
        "'",
        "\"",
        ",",
        ";",
        "a",
        "1",
        "中",
        "🦊",
        "\\.",
        "<&>",
        "=1+1",
        "cmd|' /C calc'!A0",
        ""
    };
    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("t", "Text"),
            ExportColumn.integer("n", "Whole"),
            ExportColumn.decimal("d", "Decimal"),
            ExportColumn.time("at", "Time"),
            ExportColumn.date("day", "Day"),
            ExportColumn.text("u", "Text too"));

    @TempDir
    private Path folder;

    private final StaticMessageSource messages = new StaticMessageSource();
    private final PlatformTime time = new PlatformTime(ZoneId.of("Asia/Shanghai"));
    private final TableWriter writer = new TableWriter(
            DATABASE.dataSource(),
            messages,
            time,
            new ExportInformation(messages, time, new TestClock(), new Lenses()),
            new TablePrint(new ExportTests.NoPaper(), new CellWords(new StaticMessageSource())));

    RoundTripTests() {
        messages.setUseCodeAsDefaultMessage(true);
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    /** Texts of every mixture of the dangerous and the harmless, some empty, some none, beside numbers and times. */
    private static TableExport random(long seed, int rows) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            StringBuilder text = new StringBuilder();
            int parts = random.nextInt(5);
            for (int part = 0; part < parts; part++) {
                text.append(PARTS[random.nextInt(PARTS.length)]);
            }
            texts.add(text.toString());
        }
        String sql = """
                select case when i % 11 <> 0 then t end as t, (i - 50) * 7919 as n, (i - 50) / 8.0 as d,
                       timestamptz '2026-01-01 00:00:00.000001Z' + i * interval '97.013579 seconds' as at,
                       case when i % 5 <> 0 then date '1998-12-30' + i::integer end as day, :second as u
                  from unnest(:texts) with ordinality given (t, i) order by i
                """;
        return new TableExport("things", COLUMNS, sql, Map.of("texts", texts, "second", texts.get(0)), Map.of());
    }

    private Path file(TableExport table, ExportFormat format, List<ExportReceipt> receipts) throws IOException {
        Path file = folder.resolve("table." + format.extension());
        try (OutputStream out = Files.newOutputStream(file)) {
            receipts.add(writer.write(table, format, READER, out));
        }
        return file;
    }

    private static String hashRead(Path file, ExportFormat format) throws IOException {
        FileDigest digest = new FileDigest(headings -> List.of("t,n,d,at,day,u"));
        if (format == ExportFormat.CSV) {
            try (InputStream in = Files.newInputStream(file)) {
                CsvReading.read(in, digest);
            }
        } else {
            XlsxReading.read(file, digest);
        }
        return digest.reckoned().get(0).sha256();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsBackFromEitherFormatWhatItWrote(long seed) throws IOException {
        TableExport table = random(seed, 400);
        List<ExportReceipt> receipts = new ArrayList<>();

        Path csv = file(table, ExportFormat.CSV, receipts);
        Path xlsx = file(table, ExportFormat.XLSX, receipts);

        assertThat(hashRead(csv, ExportFormat.CSV)).isEqualTo(receipts.get(0).sha256());
        assertThat(hashRead(xlsx, ExportFormat.XLSX)).isEqualTo(receipts.get(1).sha256());
    }

    /** What a spreadsheet sees: the field without its quotes. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void leavesNoTextThatBeginsAsAFormulaDoes(long seed) throws IOException {
        Path csv = file(random(seed, 500), ExportFormat.CSV, new ArrayList<>());
        List<String> seen = new ArrayList<>();
        Raw.read(Files.readString(csv, StandardCharsets.UTF_8), seen);

        assertThat(seen).noneMatch(text -> text.matches("(?s)[\\u00a0 ]*([=+@＝＋－＠\\t\\r\\n]|-[^0-9]).*"));
    }

    /** A plain reading of quoted fields, with nothing taken off. */
    private static final class Raw {

        private static void read(String csv, List<String> into) {
            StringBuilder field = new StringBuilder();
            boolean quoted = false;
            char before = '\n';
            for (char sign : csv.toCharArray()) {
                if (sign == '"') {
                    quoted = !quoted;
                    if (quoted && before == '"') {
                        field.append(sign);
                    }
                } else if (!quoted && (sign == ',' || sign == '\n')) {
                    into.add(field.toString());
                    field.setLength(0);
                } else {
                    field.append(sign);
                }
                before = sign;
            }
        }
    }

    @Test
    void namesTheRowOfAChangeBySumsKeptOnTheWay() {
        RowMarks made = marks(500, -1);

        assertThat(made.sameUpTo(marks(500, -1))).isEqualTo(500);
        assertThat(made.sameUpTo(marks(500, 333))).isEqualTo(332);
        assertThat(made.sameUpTo(marks(200, -1))).isEqualTo(200);
    }

    @Test
    void keepsFewSumsOfATableHoweverLongAndStillComesNear() {
        RowMarks made = marks(1_000_000, -1);
        RowMarks changed = marks(1_000_000, 777_777);

        assertThat(made.bytes()).hasSizeLessThanOrEqualTo(RowMarks.MAX * Long.BYTES);
        assertThat(made.step()).isEqualTo(512);
        long same = made.sameUpTo(changed);
        assertThat(777_777L).isBetween(same + 1, same + made.step());
        assertThat(RowMarks.of(made.bytes(), made.step()).sameUpTo(changed)).isEqualTo(same);
    }

    private static RowMarks marks(int rows, int changed) {
        RowMarks marks = new RowMarks();
        var digest = CopyLines.sha256();
        for (int row = 1; row <= rows; row++) {
            digest.update((byte) (row == changed ? 'x' : row));
            marks.after(row, digest);
        }
        return marks;
    }

    @Test
    void refusesATableTooLongForPaperAndTakesOneThatJustFits() throws IOException {
        assertThatThrownBy(() -> writer.write(
                        numbers(TablePrint.ROWS_MAX + 1), ExportFormat.PDF, READER, OutputStream.nullOutputStream()))
                .isInstanceOfSatisfying(
                        RuleViolation.class, broken -> assertThat(broken.rule()).isEqualTo(ExportRule.TABLE_TOO_LONG));

        ExportReceipt paper =
                writer.write(numbers(TablePrint.ROWS_MAX), ExportFormat.PDF, READER, OutputStream.nullOutputStream());
        ExportReceipt csv =
                writer.write(numbers(TablePrint.ROWS_MAX), ExportFormat.CSV, READER, OutputStream.nullOutputStream());
        assertThat(paper).isEqualTo(csv);
    }

    private static TableExport numbers(int rows) {
        return new TableExport(
                "numbers",
                List.of(ExportColumn.integer("n", "N")),
                "select n from generate_series(1, " + rows + ") n",
                Map.of(),
                Map.of());
    }
}
