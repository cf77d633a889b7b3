package io.touchstone.deposit.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bank's file may look like, and which cell is named when it does not. */
class BankRowsTests {

    private static final String HEADING =
            "value_date,bank_reference,direction,amount,currency,payer_name,payer_account_tail,memo";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @TempDir
    private Path folder;

    private final List<BankRow> read = new ArrayList<>();
    private final List<BankCellError> faults = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-30,r1,in,1.00,,,,|bad-date",
                "2026-03-02,r1,in,1.00,,,,|bad-date",
                "1999-12-31,r1,in,1.00,,,,|bad-date",
                ",r1,in,1.00,,,,|missing",
                "2026-02-01,,in,1.00,,,,|missing",
                "2026-02-01,r1,,1.00,,,,|missing",
                "2026-02-01,r1,sideways,1.00,,,,|bad-direction",
                "2026-02-01,r1,in,,,,,|missing",
                "2026-02-01,r1,in,0.00,,,,|bad-amount",
                "2026-02-01,r1,in,-1.00,,,,|bad-amount",
                "2026-02-01,r1,in,1.001,,,,|bad-amount",
                "2026-02-01,r1,in,1e3,,,,|bad-amount",
                "2026-02-01,r1,in,100000000000000.00,,,,|bad-amount",
                "2026-02-01,r1,in,1.00,USD,,,|other-currency",
                "2026-02-01,r1,in,1.00,CNY,,123456789,|too-long",
                "2026-02-01,r1,in,1.00,CNY,a\u0007b,,|bad-character",
                "2026-02-01|missing"
            })
    void namesTheCellThatIsWrong(String row, String code) throws IOException {
        assertThat(read(HEADING + "\n" + row.replace("\\u0007", "\u0007") + "\n"))
                .isTrue();

        assertThat(read).isEmpty();
        assertThat(faults).isNotEmpty().allSatisfy(fault -> assertThat(fault.cell())
                .matches("[A-H]2"));
        assertThat(faults.get(0).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "value_date,bank_reference,direction,amount,purpose|unknown-column",
                "value_date,value_date,bank_reference,direction,amount|unknown-column",
                "bank_reference,direction,amount|column-missing",
                "value_date,bank_reference,direction|amount-columns",
                "value_date,bank_reference,direction,amount,amount_minor|amount-columns"
            })
    void refusesAHeadingItCannotReadBy(String heading, String code) throws IOException {
        assertThat(read(heading + "\n2026-02-01,r1,in,1.00\n")).isFalse();

        assertThat(faults).extracting(BankCellError::code).contains(code);
    }

    @Test
    void refusesAFileOfNothing() throws IOException {
        assertThat(read("\n \n")).isFalse();

        assertThat(faults).extracting(BankCellError::code).containsExactly("empty");
    }

    @Test
    void readsMinorUnitsAndRowsThatEndEarly() throws IOException {
        assertThat(read("direction,value_date,bank_reference,amount_minor,memo\r\nout,2026-02-01,r1,105\r\n"))
                .isTrue();

        assertThat(faults).isEmpty();
        assertThat(read).singleElement().satisfies(row -> {
            assertThat(row.isIn()).isFalse();
            assertThat(row.amount().minor()).isEqualTo(105);
            assertThat(row.memo()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsRowsHoweverTheyEndAndTheLastWithoutAnEnd(String end) throws IOException {
        String row = "2026-02-01,%s,in,1.00,CNY,,,x";
        assertThat(read(String.join(end, HEADING, row.formatted("r1"), row.formatted("r2"))))
                .isTrue();

        assertThat(faults).isEmpty();
        assertThat(read).extracting(BankRow::reference).containsExactly("r1", "r2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void readsWhatAChineseSpreadsheetSaves(String charset) throws IOException {
        String mark = charset.equals("UTF-8") ? "\uFEFF" : "";
        assertThat(read(
                        mark + HEADING + "\n2026-02-01,r1,in,1.00,CNY,\"付款人,\"\"甲\"\"\",,保证金\n",
                        Charset.forName(charset)))
                .isTrue();

        assertThat(faults).isEmpty();
        assertThat(read).singleElement().satisfies(row -> assertThat(row.payerName())
                .isEqualTo("付款人,\"甲\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,\"never closed", "zero \u0000 byte", "long", "wide"})
    void stopsAtWhatIsNoTable(String content) {
        String text =
                switch (content) {
                    case "long" -> "x".repeat(2_001);
                    case "wide" -> "x,".repeat(60);
                    default -> content;
                };
        assertThatExceptionOfType(CsvRows.NotATable.class).isThrownBy(() -> read(HEADING + "\n" + text + "\n"));
    }

    private boolean read(String content) throws IOException {
        return read(content, StandardCharsets.UTF_8);
    }

    private boolean read(String content, Charset charset) throws IOException {
        Path file = Files.write(folder.resolve("bank.csv"), content.getBytes(charset));
        try (CsvRows rows = CsvRows.of(file)) {
            BankRows bank = new BankRows(rows, Currency.getInstance("CNY"), TODAY, faults::add);
            boolean readable = bank.readHeading();
            if (readable) {
                bank.readAll(read::add);
            }
            return readable;
        }
    }
}
