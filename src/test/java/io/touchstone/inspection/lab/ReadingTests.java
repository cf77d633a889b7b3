package io.touchstone.inspection.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What laboratories write, read and judged by the criterion it was written for. */
class ReadingTests {

    private static final String UNREADABLE = "unreadable";

    @ParameterizedTest
    @CsvSource({
        "0.5, pass",
        "0.500000001, fail",
        "0.51 mg/kg, fail",
        "510 µg/kg, fail",
        "490 μg/kg, pass",
        "0.0005 g/kg, pass",
        "0.42 ± 0.2, pass",
        "0.42 +/- 0.2 mg/kg, pass",
        "ND, pass",
        "未检出, pass",
        "<LOD, pass",
        "＜0.05, pass",
        "< 0.5, pass",
        "<0.6, not-sensitive",
        "0.3 mm, unit-mismatch",
        "0.3 ppm, unit-mismatch",
        "'0,3', bad-value",
        "1e-3, unit-mismatch",
        "traces, bad-value",
        "<0.1 ± 0.1, bad-value",
    })
    void holdsANumberAgainstAnUpperLimit(String written, String verdict) {
        assertThat(verdict(written, max(DecisionRule.SIMPLE))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "GUARDED_ACCEPTANCE, 0.42 ± 0.08, pass",
        "GUARDED_ACCEPTANCE, 0.42 ± 0.09, fail",
        "GUARDED_REJECTION, 0.58 ± 0.08, pass",
        "GUARDED_REJECTION, 0.58 ± 0.07, fail",
        "GUARDED_REJECTION, 0.42 ± 0.4, pass",
        "GUARDED_REJECTION, 0.58, uncertainty-missing",
        "GUARDED_ACCEPTANCE, 0.1, uncertainty-missing",
        "GUARDED_ACCEPTANCE, ND, pass",
        "GUARDED_ACCEPTANCE, 420 µg/kg ± 80, bad-value",
        "GUARDED_ACCEPTANCE, 420 ± 80 µg/kg, pass",
    })
    void letsTheUncertaintyDecideAsTheRuleSays(DecisionRule rule, String written, String verdict) {
        assertThat(verdict(written, max(rule))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "MIN, 10, pass",
        "MIN, 9.99, fail",
        "MIN, <10, fail",
        "MIN, <11, not-sensitive",
        "MIN, ND, fail",
        "RANGE, 20, pass",
        "RANGE, 20.1, fail",
        "RANGE, 9, fail",
        "RANGE, <9, fail",
        "ABSENT, ND, pass",
        "ABSENT, 0, pass",
        "ABSENT, 0.2, fail",
        "YES_NO, 是, pass",
        "YES_NO, No, fail",
        "YES_NO, perhaps, bad-value",
        "EQUALS, yes, pass",
        "EQUALS, YES, pass",
        "EQUALS, other, fail",
    })
    void knowsEveryKindOfCriterion(Criterion criterion, String written, String verdict) {
        assertThat(verdict(written, item(criterion, DecisionRule.SIMPLE, null))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"ND, pass", "<0.05, pass", "<0.06, not-sensitive", "0.04, pass", "0.05, fail"})
    void demandsAMethodThatWouldFindWhatMustBeAbsent(String written, String verdict) {
        assertThat(verdict(written, item(Criterion.ABSENT, DecisionRule.SIMPLE, new BigDecimal("0.05"))))
                .isEqualTo(verdict);
    }

    @Test
    void keepsNumbersExactInTheUnitOfTheSpecification() {
        Reading read = Reading.of("123.456789 µg/kg", max(DecisionRule.SIMPLE));
        assertThat(((Reading.Good) read).measured().value()).isEqualByComparingTo("0.123456789");
    }

    @Test
    void writesLimitsAsStandardsDo() {
        assertThat(max(DecisionRule.SIMPLE).limitText()).isEqualTo("≤ 0.5 mg/kg");
        assertThat(item(Criterion.RANGE, DecisionRule.SIMPLE, null).limitText()).isEqualTo("10 – 20 mg/kg");
        assertThat(item(Criterion.ABSENT, DecisionRule.SIMPLE, new BigDecimal("0.050"))
                        .limitText())
                .isEqualTo("ND (< 0.05 mg/kg)");
    }

    private static String verdict(String written, SpecItem item) {
        Reading reading = Reading.of(written, item);
        if (reading instanceof Reading.Good good) {
            return item.isMetBy(good.measured()) ? "pass" : "fail";
        }
        return reading instanceof Reading.Bad bad ? bad.problem().slug() : UNREADABLE;
    }

    private static SpecItem max(DecisionRule rule) {
        return new SpecItem(
                "LEAD",
                "铅",
                "Lead",
                "M",
                "S",
                "1",
                Criterion.MAX,
                null,
                new BigDecimal("0.5"),
                null,
                "mg/kg",
                rule,
                new BigDecimal("0.05"),
                false,
                true,
                false);
    }

    private static SpecItem item(Criterion criterion, DecisionRule rule, @Nullable BigDecimal detection) {
        return new SpecItem(
                "X",
                "甲",
                "X",
                "M",
                "S",
                "1",
                criterion,
                criterion.hasLower() ? BigDecimal.TEN : null,
                criterion.hasUpper() ? new BigDecimal("20") : null,
                criterion.hasExpected() ? "yes" : null,
                "mg/kg",
                rule,
                detection,
                false,
                true,
                false);
    }
}
