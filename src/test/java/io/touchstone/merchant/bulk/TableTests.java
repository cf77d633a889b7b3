package io.touchstone.merchant.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.touchstone.kernel.RuleViolation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTests {

    @TempDir
    private Path folder;

    @Test
    void namesCellsAsSpreadsheetsDo() {
        assertThat(TableLine.address(0, 1)).isEqualTo("A1");
        assertThat(TableLine.address(2, 17)).isEqualTo("C17");
        assertThat(TableLine.address(25, 2)).isEqualTo("Z2");
        assertThat(TableLine.address(26, 2)).isEqualTo("AA2");
        assertThat(TableLine.address(701, 3)).isEqualTo("ZZ3");
        assertThat(TableLine.address(702, 3)).isEqualTo("AAA3");
    }

    @Test
    void readsCsvWithQuotesLineBreaksAndBlankRows() throws IOException {
        List<TableLine> lines = csv("\uFEFFa,\"b \"\"x\"\"\"\r\n,\n\"two\nlines\",\r\nlast", StandardCharsets.UTF_8);

        assertThat(lines.stream().map(TableLine::number)).containsExactly(1, 3, 4);
        assertThat(lines.get(0).cell(1).text()).isEqualTo("b \"x\"");
        assertThat(lines.get(1).cell(0).text()).isEqualTo("two\nlines");
        assertThat(lines.get(2).cell(7)).isEqualTo(TableLine.Cell.EMPTY);
    }

    @Test
    void readsWhatAChineseExcelSaves() throws IOException {
        assertThat(csv("企业名称,店铺名称\n福州贸易,㐀𠀀店", Charset.forName("GB18030"))
                        .get(1)
                        .cell(1)
                        .text())
                .isEqualTo("㐀𠀀店");
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThat(refusal("\"never closed")).isEqualTo(BulkRule.BULK_NOT_A_TABLE);
        assertThat(refusal("a\0b")).isEqualTo(BulkRule.BULK_NOT_A_TABLE);
        assertThat(refusal("x".repeat(6000))).isEqualTo(BulkRule.BULK_NOT_A_TABLE);
        assertThat(refusal(",".repeat(300))).isEqualTo(BulkRule.BULK_NOT_A_TABLE);
        assertThat(refusal("PK\u0003\u0004 and nothing")).isEqualTo(BulkRule.BULK_NOT_A_TABLE);
    }

    @Test
    void readsAWorkbookAndSeesWhereDigitsWereLost() throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("one");
            sheet.value(0, 0, "店铺名称");
            sheet.value(3, 1, 13_800_000_000L);
            sheet.value(3, 2, 913_501_000_000_100_043L);
            sheet.value(3, 3, "文本");
        }

        List<TableLine> lines = read(file);

        assertThat(lines.stream().map(TableLine::number)).containsExactly(1, 4);
        assertThat(lines.get(1).cell(1)).isEqualTo(new TableLine.Cell("13800000000", false));
        assertThat(lines.get(1).cell(2).lossy()).isTrue();
        assertThat(lines.get(1).cell(3).text()).isEqualTo("文本");
    }

    @Test
    void refusesWorkbooksThatUnpackTooFarOrDefineWords() throws IOException {
        assertThat(refusal(zip("xl/worksheets/sheet1.xml", new byte[200 << 20])))
                .isEqualTo(BulkRule.BULK_UNPACKS_TOO_FAR);
        assertThat(refusal(zip(
                        "xl/workbook.xml",
                        "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>"
                                .getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(BulkRule.BULK_NOT_A_TABLE);
        assertThat(refusal(zip("xl/vbaProject.bin", new byte[9]))).isEqualTo(BulkRule.BULK_NOT_A_TABLE);
        assertThat(refusal(zip("readme.txt", new byte[9]))).isEqualTo(BulkRule.BULK_NOT_A_TABLE);
    }

    private Path zip(String entry, byte[] content) throws IOException {
        Path file = folder.resolve("bad.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return file;
    }

    private List<TableLine> csv(String text, Charset charset) throws IOException {
        return read(Files.write(folder.resolve("table.csv"), text.getBytes(charset)));
    }

    private static List<TableLine> read(Path file) throws IOException {
        List<TableLine> lines = new ArrayList<>();
        TableFile.of(file).read(lines::add);
        return lines;
    }

    private Object refusal(String text) {
        return catchThrowableOfType(RuleViolation.class, () -> csv(text, StandardCharsets.UTF_8))
                .rule();
    }

    private static Object refusal(Path file) {
        return catchThrowableOfType(RuleViolation.class, () -> read(file)).rule();
    }
}
