package io.touchstone.inspection.lab;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One item of a result with what it was held against.
 *
 * @param limitText the criterion as it is written, such as {@code ≤ 0.5 mg/kg}
 * @param valueText what the laboratory wrote
 * @param value the number in it, in the specification’s unit; null where there is none
 * @param passed by the criterion
 * @param labPassed what the laboratory itself said
 * @param safety whether a failure of it concerns personal safety (rules.md 8.2)
 * @param retestable whether it can be tested again on the retained part
 * @param perishable whether what it is about does not keep
 */
public record ResultLine(
        String code,
        String nameZh,
        String nameEn,
        String method,
        String standard,
        String clause,
        String limitText,
        String valueText,
        @Nullable BigDecimal value,
        @Nullable BigDecimal uncertainty,
        @Nullable String unit,
        boolean passed,
        boolean labPassed,
        boolean safety,
        boolean retestable,
        boolean perishable,
        Instant testedAt) {

    /** What the laboratory wrote, with the specification’s unit where it wrote a bare number. */
    public String shown() {
        boolean bare = !valueText.isEmpty() && Character.isDigit(valueText.charAt(valueText.length() - 1));
        return unit != null && bare ? valueText + " " + unit : valueText;
    }
}
