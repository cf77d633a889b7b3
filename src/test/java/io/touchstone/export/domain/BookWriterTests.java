package io.touchstone.export.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.touchstone.export.BookSheet;
import io.touchstone.export.ExportColumn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** Reckoned rows become the same kind of workbook as those of the database. */
class BookWriterTests {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("name", "k.name"),
            ExportColumn.decimal("score", "k.score"),
            ExportColumn.date("on", "k.on"));

    @Test
    void writesEachTableOnASheetOfItsOwn() throws IOException {
        Map<String, String> parts = book(
                new BookSheet("One", COLUMNS, List.of(Arrays.asList("=1+1 \"<&>\",", "89.95", "2026-03-01"))),
                new BookSheet(
                        "Two", COLUMNS.subList(0, 2), List.of(Arrays.asList(null, "7/3"), Arrays.asList("x", null))));

        assertThat(parts.get("xl/workbook.xml")).contains("name=\"One\" sheetId=\"1\"", "name=\"Two\" sheetId=\"2\"");
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("Name", "Score", "=1+1 \"&lt;&amp;", "<v>89.95</v>", "s=\"2\"><v>46082</v>");
        assertThat(parts.get("xl/worksheets/sheet2.xml"))
                .doesNotContain("r=\"A2\"")
                .contains("<c r=\"B2\" t=\"inlineStr\"><is><t>7/3</t></is></c>", "<c r=\"A3\"");
        assertThat(parts).containsKey("[Content_Types].xml").hasSize(7);
    }

    @Test
    void refusesARowThatDoesNotFitItsColumns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BookSheet("One", COLUMNS, List.of(List.of("x"))))
                .withMessageContaining("1 values");
    }

    private static Map<String, String> book(BookSheet... sheets) throws IOException {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("k.name", Locale.ENGLISH, "Name");
        messages.addMessage("k.score", Locale.ENGLISH, "Score");
        messages.addMessage("k.on", Locale.ENGLISH, "On");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BookWriter(messages).writeXlsx(List.of(sheets), Locale.ENGLISH, out);
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
