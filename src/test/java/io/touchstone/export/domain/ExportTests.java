package io.touchstone.export.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.export.CellWords;
import io.touchstone.export.Documents;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportFor;
import io.touchstone.export.ExportFormat;
import io.touchstone.export.ExportReceipt;
import io.touchstone.export.PrintedPage;
import io.touchstone.export.TableExport;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.Lenses;
import io.touchstone.support.TestClock;
import io.touchstone.support.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;

/** What leaves the house is what was asked for, is safe to open, and can be checked. */
class ExportTests {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Locale LOCALE = Locale.ENGLISH;
    private static final ExportFor READER = ExportFor.reader("STAFF:1", LOCALE);

    @TempDir
    private Path folder;

    private final StaticMessageSource messages = new StaticMessageSource();
    private final PlatformTime time = new PlatformTime(ZoneId.of("Asia/Shanghai"));
    private final TableWriter writer = new TableWriter(
            DATABASE.dataSource(),
            messages,
            time,
            new ExportInformation(messages, time, new TestClock(), new Lenses()),
            new TablePrint(new NoPaper(), new CellWords(new StaticMessageSource())));

    ExportTests() {
        messages.setUseCodeAsDefaultMessage(true);
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    private static TableExport one(String value) {
        return new TableExport(
                "things",
                List.of(ExportColumn.text("a", "A"), ExportColumn.text("b", "B")),
                "select :value as a, 'end' as b",
                Map.of("value", value),
                Map.of());
    }

    private String csv(TableExport table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(table, ExportFormat.CSV, READER, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Map<String, String> xlsx(TableExport table) throws IOException {
        Path file = folder.resolve("table.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            writer.write(table, ExportFormat.XLSX, READER, out);
        }
        return parts(file);
    }

    private static Map<String, String> parts(Path file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : zip.stream().toList()) {
                parts.put(part.getName(), new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@a",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "\u00a0=1",
                "  \u00a0 -1",
                "＝1",
                "＋1",
                "－1",
                "＠a",
                "=cmd|' /C calc'!A0",
                "=\"x\",1",
                "-"
            })
    void keepsTextFromBeingTakenForAFormula(String dangerous) throws IOException {
        String line = csv(one(dangerous)).split("\n", 2)[1];

        assertThat(line.startsWith("\"") ? line.substring(1) : line).startsWith("'");
        assertThat(line.replace("\"\"", "\"")).contains("'" + dangerous);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a=1", "中文", "1-2", "é", "'quoted'", "a,b", "\u00a0x", "🦊", "ﾞ", "\\N", "\\."})
    void leavesHarmlessTextAsItIs(String harmless) throws IOException {
        String line = csv(one(harmless)).split("\n", 2)[1];

        assertThat(line).isIn(harmless + ",end\n", "\"" + harmless + "\",end\n");
    }

    @Test
    void neverLetsAParameterOutOfItsQuotes() throws IOException {
        assertThat(csv(one("'; drop table audit_event; --"))).contains("'; drop table audit_event; --");
        assertThat(csv(one("\\' or :b ::text"))).contains("\\' or :b ::text");
    }

    @Test
    void keepsNumbersNumbersAndShowsTimesInThePlatformsZone() throws IOException {
        TableExport table = new TableExport(
                "numbers",
                List.of(
                        ExportColumn.integer("n", "N"),
                        ExportColumn.decimal("d", "D"),
                        ExportColumn.time("t", "T"),
                        ExportColumn.date("day", "Day"),
                        ExportColumn.text("nothing", "Nothing")),
                "select -5 as n, -0.50 as d, :at as t, date '2026-03-01' as day, null::text as nothing",
                Map.of("at", Instant.parse("2026-03-01T20:00:00Z")),
                Map.of());

        assertThat(csv(table))
                .isEqualTo("\uFEFF\"N\",\"D\",\"T (Asia/Shanghai)\",\"Day\",\"Nothing\"\n"
                        + "-5,-0.50,2026-03-02 04:00:00,2026-03-01,\n");
        String sheet = xlsx(table).get("xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("<v>-5</v>", "<v>-0.50</v>").doesNotContain("<f>");
    }

    @Test
    void writesTextAsTextIntoASheet() throws IOException {
        Map<String, String> parts = xlsx(one("=1+1 <&> \u0001 🦊"));

        String sheet = parts.get("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("t=\"inlineStr\"", "=1+1 &lt;&amp;&gt;", "pane")
                .doesNotContain("<f>", "\u0001");
    }

    @Test
    void tellsInALastSheetWhatTheFileIs() throws IOException {
        Map<String, String> parts = xlsx(one("x"));

        assertThat(parts.get("xl/worksheets/sheet2.xml"))
                .contains("Asia/Shanghai", "STAFF:1", "2026-03-01T09:00:00Z", "export.info.sha256");
    }

    @Test
    void hashesTheCanonicalFormWhateverTheFormat() throws Exception {
        TableExport table = one("=1");

        ExportReceipt csv = writer.write(table, ExportFormat.CSV, READER, OutputStream.nullOutputStream());
        ExportReceipt xlsx = writer.write(table, ExportFormat.XLSX, READER, OutputStream.nullOutputStream());

        byte[] canonical = "a,b\n=1,end\n".getBytes(StandardCharsets.UTF_8);
        String expected =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        assertThat(csv).isEqualTo(new ExportReceipt(1, expected));
        assertThat(xlsx).isEqualTo(csv);
    }

    @Test
    void readsBackEveryFieldThatCopyWrites() {
        CsvFields fields = new CsvFields();
        fields.begin("a,,\"\",\"x\"\"y,\nz\",\"中\"\n".getBytes(StandardCharsets.UTF_8));

        assertThat(java.util.stream.Stream.generate(() -> next(fields)).limit(5))
                .containsExactly("a", null, "", "x\"y,\nz", "中");
    }

    private static String next(CsvFields fields) {
        return fields.next()
                ? new String(fields.bytes(), fields.from(), fields.to() - fields.from(), StandardCharsets.UTF_8)
                : null;
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02 04:00:00, 46083.166666666667",
        "2026-03-02, 46083",
        "1999-12-31 23:59:59.999999, 36525.999999999988",
        "2000-01-01 00:00:00.5, 36526.000005787037"
    })
    void countsDaysAsSpreadsheetsDo(String time, String serial) {
        byte[] bytes = time.getBytes(StandardCharsets.US_ASCII);

        assertThat(SheetNumbers.isDay(bytes, 0, bytes.length)).isTrue();
        assertThat(SheetNumbers.serial(bytes, 0, bytes.length)).isEqualTo(serial);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0044-03-15 BC", "1890-01-01", "infinity", "12026-01-01 00:00:00", "0044-03-15 00:00:00 BC"})
    void keepsDaysThatSpreadsheetsCannotCountAsText(String time) {
        byte[] bytes = time.getBytes(StandardCharsets.US_ASCII);

        assertThat(SheetNumbers.isDay(bytes, 0, bytes.length)).isFalse();
    }

    @Test
    void keepsNumbersThatSpreadsheetsWouldRoundAsText() throws IOException {
        TableExport table = new TableExport(
                "numbers",
                List.of(ExportColumn.integer("n", "N"), ExportColumn.decimal("d", "D")),
                "select 1234567890123456 as n, 'NaN'::numeric as d",
                Map.of(),
                Map.of());

        assertThat(xlsx(table).get("xl/worksheets/sheet1.xml"))
                .contains("<t>1234567890123456</t>", "<t>NaN</t>")
                .doesNotContain("<v>");
    }

    @Test
    void makesPartsThatAreWellFormed() throws Exception {
        var parser = javax.xml.parsers.DocumentBuilderFactory.newInstance();
        for (Map.Entry<String, String> part : xlsx(one("<&>\r\n\t 🦊 \u0002")).entrySet()) {
            var source = new org.xml.sax.InputSource(new java.io.StringReader(part.getValue()));

            assertThat(parser.newDocumentBuilder().parse(source).getDocumentElement())
                    .as(part.getKey())
                    .isNotNull();
        }
    }

    @Test
    void cutsATextAtWhatACellHolds() throws IOException {
        String sheet = xlsx(one("中".repeat(40_000))).get("xl/worksheets/sheet1.xml");

        assertThat(sheet.chars().filter(c -> c == '中').count()).isEqualTo(XmlBytes.TEXT_MAX);
    }

    @Test
    void endsWhenTheStreamCannotTakeItAndLeavesTheConnectionUsable() {
        TableExport large = new TableExport(
                "large",
                List.of(ExportColumn.integer("n", "N")),
                "select n from generate_series(1, 1000000) n",
                Map.of(),
                Map.of());
        OutputStream full = new OutputStream() {
            private int written;

            @Override
            public void write(int b) throws IOException {
                if (++written > 100_000) {
                    throw new IOException("no space left on device");
                }
            }
        };

        assertThatThrownBy(() -> writer.write(large, ExportFormat.CSV, READER, full))
                .isInstanceOf(IOException.class);
    }

    @Test
    void startsANewSheetWhenOneIsFull() throws IOException {
        Path path = folder.resolve("full.xlsx");
        try (OutputStream out = Files.newOutputStream(path)) {
            XlsxFile file = new XlsxFile(out, List.of(ExportColumn.integer("n", "N")), List.of("N"), "n");
            byte[] line = "1\n".getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i <= XlsxFile.SHEET_ROWS_MAX; i++) {
                file.take(line);
            }
            file.end("about", Map.of());
        }

        assertThat(parts(path).keySet())
                .filteredOn(name -> name.startsWith("xl/worksheets/sheet"))
                .hasSize(3);
    }

    /** Tables on paper have tests of their own. */
    static final class NoPaper implements Documents {

        @Override
        public void writePdf(PrintedPage page, OutputStream out) {}

        @Override
        public void writePdf(PrintedPage page, Instant madeAt, OutputStream out) {}
    }
}
