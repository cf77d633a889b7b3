package io.touchstone.export.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.touchstone.export.CellWords;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportFor;
import io.touchstone.export.ExportFormat;
import io.touchstone.export.TableExport;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.Lenses;
import io.touchstone.support.TestClock;
import io.touchstone.support.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.StaticMessageSource;

/**
 * A real spreadsheet opens what leaves and finds no formula in what people typed (security promise 16). Without LibreOffice the
 * tests are skipped, unless {@code TOUCHSTONE_REQUIRE_OFFICE=1} forbids it.
 */
class OfficeTests {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final String CSV_FILTER = "--infilter=CSV:44,34,76,1";
    private static final Pattern TEXT = Pattern.compile("<text:p>(.*?)</text:p>");

    private static final List<String> TYPED = List.of(
            "=1+1",
            "+1+1",
            "-1+1",
            "@SUM(A1)",
            "\t=1+1",
            "\r=1+1",
            "\n=1+1",
            " =1+1",
            "\u00a0=1+1",
            "＝1+1",
            "＋1",
            "－1",
            "＠SUM(A1)",
            "'=1+1",
            "''=1+1",
            "=HYPERLINK(\"http://x.example\",\"y\")",
            "=cmd|' /C calc'!A0",
            "\"=1+1",
            "=\"a\",=1+1",
            "harmless");

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

    OfficeTests() {
        messages.setUseCodeAsDefaultMessage(true);
    }

    @BeforeEach
    void needsASpreadsheet() {
        boolean found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "soffice")));
        if (!"1".equals(System.getenv("TOUCHSTONE_REQUIRE_OFFICE"))) {
            assumeThat(found)
                    .as("LibreOffice is not installed; nothing opens the files")
                    .isTrue();
        }
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    private Path made(ExportFormat format) throws IOException {
        TableExport table = new TableExport(
                "typed",
                List.of(
                        ExportColumn.text("t", "Typed"),
                        ExportColumn.integer("n", "Whole"),
                        ExportColumn.decimal("d", "Decimal")),
                "select t, -i as n, -i / 4.0 as d from unnest(:texts) with ordinality given (t, i) order by i",
                Map.of("texts", TYPED),
                Map.of());
        Path file = folder.resolve("typed-" + format.extension() + "." + format.extension());
        try (OutputStream out = Files.newOutputStream(file)) {
            writer.write(table, format, ExportFor.reader("STAFF:1", Locale.ENGLISH), out);
        }
        return file;
    }

    /** What the spreadsheet made of a file, as flat XML. */
    private String opened(Path file, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "fods",
                "--outdir",
                folder.resolve("out").toString()));
        command.addAll(List.of(options));
        command.add(file.toString());
        Process spreadsheet = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        try {
            assertThat(spreadsheet.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            spreadsheet.destroyForcibly();
        }
        String name = file.getFileName().toString().replaceFirst("\\.[a-z]+$", ".fods");
        return Files.readString(folder.resolve("out").resolve(name), StandardCharsets.UTF_8);
    }

    @Test
    void findsNoFormulaInACsvAndNumbersAreNumbers() throws Exception {
        Path careless = folder.resolve("careless.csv");
        Files.writeString(careless, "Typed,Whole,Decimal\n=1+1,1,2\n");
        assertThat(opened(careless, CSV_FILTER))
                .as("a file without the guard, to know that a formula would be seen")
                .contains("table:formula=");

        String seen = opened(made(ExportFormat.CSV), CSV_FILTER);

        assertThat(seen).doesNotContain("table:formula=").contains("harmless");
        assertThat(numbers(seen)).contains("-1", "-20", "-0.25", "-5");
    }

    @Test
    void findsNoFormulaInAWorkbookAndEveryTextAsItWasTyped() throws Exception {
        String seen = opened(made(ExportFormat.XLSX));

        assertThat(seen).doesNotContain("table:formula=");
        assertThat(numbers(seen)).contains("-1", "-20", "-0.25", "-5");
        List<String> texts = new ArrayList<>();
        Matcher text = TEXT.matcher(seen);
        while (text.find()) {
            texts.add(text.group(1)
                    .replaceAll("<[^>]*>", "")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&apos;", "'")
                    .replace("&amp;", "&"));
        }
        assertThat(texts)
                .contains(
                        "=1+1",
                        "+1+1",
                        "-1+1",
                        "@SUM(A1)",
                        "＝1+1",
                        "'=1+1",
                        "''=1+1",
                        "\"=1+1",
                        "=\"a\",=1+1",
                        "harmless");
    }

    private static List<String> numbers(String seen) {
        List<String> numbers = new ArrayList<>();
        Matcher cell = Pattern.compile("office:value-type=\"float\" office:value=\"([^\"]*)\"")
                .matcher(seen);
        while (cell.find()) {
            numbers.add(cell.group(1));
        }
        return numbers;
    }
}
