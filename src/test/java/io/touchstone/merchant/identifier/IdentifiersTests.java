package io.touchstone.merchant.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.touchstone.merchant.identifier.IdentifierVerdict.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of standards.md E and rules.md 5, and slips of each kind. */
class IdentifiersTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @CsvSource({
        "USCC, 91350100M000100Y43",
        "USCC, 91350200MA2YJ1XR9G",
        "USCC, 91440300708461136T",
        "USCC, 91310115591693856A",
        "USCC, 91440101MA5CJQ4N59",
        "USCC, 911101085923662400",
        "USCC, 92371000MA3MXH0E3W",
        "USCC, 9144030071526726XG",
        "USCC, 91330100799655058B",
        "USCC, 91110000802100433B",
        "USCC, 914403001922038216",
        "USCC, 91110108551385082Q",
        "RESIDENT_ID, 11010519491231002X",
        "RESIDENT_ID, 440524188001010014",
        "GTIN, 6901234567892",
        "GTIN, 4006381333931",
        "GTIN, 5901234123457",
        "GTIN, 09506000134352",
        "GTIN, 96385074",
        "GTIN, 036000291452",
        "CCC, 2016010901123456",
        "CCC, 2023010101123456",
        "FOOD_LICENCE, SC11834020305037",
        "FOOD_LICENCE, SC10744030704994",
        "FOOD_LICENCE, SC10811310111839",
        "FOOD_LICENCE, SC12437010500152",
        "FOOD_LICENCE, SC12441112200063",
        "FOOD_LICENCE, SC11513042800065",
        "FOOD_LICENCE, SC11552038220099",
        "FOOD_LICENCE, JY13301080111719",
        "FOOD_LICENCE, JY14403030012013",
        "PRODUCTION_LICENCE, XK16-204-00001",
        "PRODUCTION_LICENCE, (粤)XK16-204-00001"
    })
    void acceptsPublishedNumbers(IdentifierKind kind, String number) {
        assertThat(failed(Identifiers.check(kind, number, TODAY))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "USCC, 91350100M000100Y44, uscc-check-digit",
        "USCC, 91310115591693856B, uscc-check-digit",
        "USCC, 91350203M0001QAY9B, uscc-check-digit",
        "USCC, 12345, uscc-form",
        "USCC, 91350100M000100Y4I, uscc-form",
        "RESIDENT_ID, 110105491231002, resident-form",
        "RESIDENT_ID, 110105194912310021, resident-check-digit",
        "GTIN, 6901234567890, gtin-check-digit",
        "GTIN, 0000000000000, gtin-form",
        "GTIN, 69012345678, gtin-form",
        "CCC, 201601090112, ccc-early-form",
        "CCC, 2027010901123456, ccc-year",
        "CCC, 1999010901123456, ccc-year",
        "CCC, 20160109011234567, ccc-form",
        "FOOD_LICENCE, SC12442011202449, food-check-digit",
        "FOOD_LICENCE, SC11453282248002, food-check-digit",
        "FOOD_LICENCE, QS123456789012, food-old-form",
        "FOOD_LICENCE, JZ14403030012013, food-form",
        "PRODUCTION_LICENCE, XK16-204-0001, production-form",
        "PRODUCTION_LICENCE, (火)XK16-204-00001, production-province"
    })
    void namesWhatIsWrong(IdentifierKind kind, String number, String code) {
        assertThat(failed(Identifiers.check(kind, number, TODAY))).containsExactly(code);
    }

    @Test
    void refusesTheSamplesOfPublicCodeThatAreNoCodes() {
        assertThat(Identifiers.check(IdentifierKind.USCC, "91350200M000000510", TODAY)
                        .valid())
                .isFalse();
        assertThat(Identifiers.check(IdentifierKind.USCC, "91350128M00000019A", TODAY)
                        .valid())
                .isFalse();
    }

    @Test
    void tellsTheDigitThatItComputed() {
        IdentifierVerdict verdict = Identifiers.check(IdentifierKind.USCC, "91350100M000100Y44", TODAY);

        assertThat(verdict.checks())
                .contains(new Check("uscc-check-digit", false, "3", "4"))
                .contains(new Check("uscc-organisation-digit", true, "4", "4"));
    }

    /** ISO 7064's own example. */
    @Test
    void computesModElevenTen() {
        assertThat(Digits.mod1110("0794")).isEqualTo('5');
    }

    @ParameterizedTest
    @CsvSource({"11010520490230002X", "11010520250230001X", "110105194913310029"})
    void refusesBirthDatesThatAreNone(String number) {
        assertThat(failed(Identifiers.check(IdentifierKind.RESIDENT_ID, number, TODAY)))
                .contains("resident-birth-date");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 91350100 m000100y43 ",
                "９１３５０１００Ｍ０００１００Ｙ４３",
                "9135-0100-M000-100Y-43",
                "\u200b91350100M000100Y43"
            })
    void readsTheWaysInWhichPeopleType(String typed) {
        IdentifierVerdict verdict = Identifiers.check(IdentifierKind.USCC, typed, TODAY);

        assertThat(verdict.normalised()).isEqualTo("91350100M000100Y43");
        assertThat(verdict.valid()).isTrue();
        assertThat(verdict.value()).isEqualTo(typed);
    }

    @Test
    void readsFullWidthBracketsAndDashes() {
        assertThat(Identifiers.check(IdentifierKind.PRODUCTION_LICENCE, "（粤）xk16–204－00001", TODAY)
                        .normalised())
                .isEqualTo("(粤)XK16-204-00001");
    }

    /** One changed or swapped character never passes: what check digits are for. */
    @Test
    void seesEverySingleSlipInAUscc() {
        String right = "91350100M000100Y43";
        for (int at = 0; at < right.length(); at++) {
            for (char other : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                String wrong = right.substring(0, at) + other + right.substring(at + 1);
                assertThat(Identifiers.isUscc(wrong)).as(wrong).isEqualTo(wrong.equals(right));
            }
        }
    }

    @Test
    void judgesAllVectorsOfTheSharedFile() throws IOException {
        String named = System.getenv("TOUCHSTONE_SHARED");
        Path file = (named == null ? Path.of("..", "shared") : Path.of(named)).resolve("data/uscc-vectors.csv");
        assumeTrue(
                Files.isRegularFile(file),
                "the vectors are not there; TOUCHSTONE_SHARED names the folder that holds them");

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(41);
        for (String line : lines.subList(1, lines.size())) {
            String[] vector = line.split(",");
            assertThat(Identifiers.check(IdentifierKind.USCC, vector[0], TODAY).valid())
                    .as(vector[0])
                    .isEqualTo(vector[1].equals("valid"));
        }
    }

    private static List<String> failed(IdentifierVerdict verdict) {
        return verdict.checks().stream()
                .filter(check -> !check.passed())
                .map(Check::code)
                .toList();
    }
}
