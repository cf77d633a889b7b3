package io.touchstone.inspection.insight.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryLinesTests {

    private static final String HEADING = "reference,date_case,date_last_change,category,subject,hazard\n";

    @TempDir
    private Path folder;

    private final List<HistoryFault> faults = new ArrayList<>();

    @Test
    void readsQuotedCommasDoubledQuotesAndLineBreaks() throws IOException {
        assertThat(rows("a,\"b, \"\"c\"\"\",d\n\n\"two\nlines\",x,5\" disk\r\n"))
                .containsExactly("1 [a, b, \"c\", d] null", "3 [two\nlines, x, 5\" disk] null");
    }

    @Test
    void losesOnlyTheLineWhoseQuoteIsNeverClosed() throws IOException {
        assertThat(rows("a,\"open,b\nc,d\ne,f\n")).containsExactly("1 [] quote", "2 [c, d] null", "3 [e, f] null");
    }

    @Test
    void losesOnlyTheLineThatIsTooLong() throws IOException {
        assertThat(rows("x".repeat(30_000) + "\na,b\n")).containsExactly("1 [] too-long", "2 [a, b] null");
    }

    @Test
    void readsOldEuropeanLettersWhereItIsNotUtf8() throws IOException {
        Path file = write("caf\u00e9,\u20ac\n".getBytes(Charset.forName("windows-1252")));

        assertThat(all(file, HistoryEncoding.AUTO)).containsExactly("1 [caf\u00e9, \u20ac] null");
    }

    @Test
    void leavesTheByteOrderMarkOut() throws IOException {
        Path file = write("\uFEFFa,b\n".getBytes(StandardCharsets.UTF_8));

        assertThat(all(file, HistoryEncoding.UTF_8)).containsExactly("1 [a, b] null");
    }

    @Test
    void readsDatesDayFirstAndSaysWhatIsWrongByLineAndColumn() throws IOException {
        List<PastFinding> found = findings(HEADING
                + "2015.1,01/02/2015,03/02/2015,fish,\"mercury, high\",hm\n"
                + "2015.2,31/02/2015,,fish,x,hm\n"
                + ",01/02/2015,,fish,x,hm\n"
                + "2015.4,2015-02-01,30/01/2015,fish,x,\n"
                + "2015.5,01/02/2035,,fish,x,hm\n"
                + "2015.6,01/02/2015,,,x,hm\n"
                + "2015.7,01/02/2015,soon,fish,bad \uFFFD letter,hm\n"
                + "2015.8,01/02/2015\n");

        assertThat(found).extracting(PastFinding::reference).containsExactly("2015.1", "2015.4", "2015.7");
        assertThat(found.get(0).foundOn()).isEqualTo(LocalDate.of(2015, 2, 1));
        assertThat(found.get(0).changedOn()).isEqualTo(LocalDate.of(2015, 2, 3));
        assertThat(found.get(1).changedOn()).isNull();
        assertThat(faults)
                .extracting(fault -> fault.line() + " " + fault.column() + " " + fault.code() + " " + fault.refused())
                .containsExactly(
                        "3 date_case no-date true",
                        "4 reference missing true",
                        "5 date_last_change before-case false",
                        "6 date_case in-future true",
                        "7 category missing true",
                        "8 date_last_change no-date false",
                        "8 subject letters false",
                        "9  cells true");
    }

    @Test
    void takesNothingWithoutTheColumnsThereMustBe() throws IOException {
        assertThat(findings("reference,reference,subject\n1,2,3\n")).isEmpty();
        assertThat(faults)
                .extracting(fault -> fault.column() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "reference column-twice", "date_case column-missing", "category column-missing");
    }

    private List<PastFinding> findings(String text) throws IOException {
        List<PastFinding> found = new ArrayList<>();
        try (HistoryLines lines =
                HistoryLines.of(write(text.getBytes(StandardCharsets.UTF_8)), HistoryEncoding.UTF_8)) {
            HistoryRows rows = new HistoryRows(lines, "test", LocalDate.of(2026, 3, 1), faults::add);
            if (rows.readHeading()) {
                for (HistoryRows.Read row = rows.next(); row != null; row = rows.next()) {
                    if (row.finding() != null) {
                        found.add(row.finding());
                    }
                }
            }
        }
        return found;
    }

    private List<String> rows(String text) throws IOException {
        return all(write(text.getBytes(StandardCharsets.UTF_8)), HistoryEncoding.UTF_8);
    }

    private static List<String> all(Path file, HistoryEncoding encoding) throws IOException {
        List<String> rows = new ArrayList<>();
        try (HistoryLines lines = HistoryLines.of(file, encoding)) {
            for (HistoryLines.Row row = lines.next(); row != null; row = lines.next()) {
                rows.add(row.line() + " " + row.cells() + " " + row.fault());
            }
        }
        return rows;
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("findings.csv"), content);
    }
}
