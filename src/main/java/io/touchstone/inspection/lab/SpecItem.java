package io.touchstone.inspection.lab;

import io.touchstone.inspection.lab.Measured.Kind;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One item of a specification, with a criterion that a machine can judge (D7).
 *
 * @param clause where in the standard the requirement stands
 * @param expected the answer, or the words, of criteria without limits
 * @param detectionLimit what the method must find at least
 * @param safety whether a failure concerns personal safety (rules.md 8.2)
 * @param retestable whether the retained part can show it again (rules.md 8.2)
 * @param perishable whether what it is about does not keep
 */
public record SpecItem(
        String code,
        String nameZh,
        String nameEn,
        String method,
        String standard,
        String clause,
        Criterion criterion,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        @Nullable String expected,
        @Nullable String unit,
        DecisionRule decision,
        @Nullable BigDecimal detectionLimit,
        boolean safety,
        boolean retestable,
        boolean perishable) {

    public SpecItem {
        if (criterion.hasLower() != (lower != null)
                || criterion.hasUpper() != (upper != null)
                || criterion.hasExpected() != (expected != null)) {
            throw new IllegalArgumentException("limits that do not fit " + criterion);
        }
    }

    /** Whether a bare number is not enough. */
    boolean needsUncertainty() {
        return decision != DecisionRule.SIMPLE && (lower != null || upper != null);
    }

    /** The name in the reader’s language. */
    public String name(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? nameZh : nameEn;
    }

    /** The criterion as standards write it. */
    public String limitText() {
        String suffix = unit == null ? "" : " " + unit;
        return switch (criterion) {
            case MAX -> "≤ " + plain(upper) + suffix;
            case MIN -> "≥ " + plain(lower) + suffix;
            case RANGE -> plain(lower) + " – " + plain(upper) + suffix;
            case EQUALS, YES_NO -> "= " + expected;
            case ABSENT -> detectionLimit == null ? "ND" : "ND (< " + plain(detectionLimit) + suffix + ")";
        };
    }

    private static String plain(@Nullable BigDecimal limit) {
        return Objects.requireNonNull(limit).stripTrailingZeros().toPlainString();
    }

    /** Why something written cannot be taken for this item, as a word; empty when it can. */
    public Optional<String> problemOf(String written) {
        return Reading.of(written, this) instanceof Reading.Bad bad
                ? Optional.of(bad.problem().slug())
                : Optional.empty();
    }

    /** Whether what was found meets the criterion; only of what {@link Reading} took. */
    boolean isMetBy(Measured found) {
        return switch (criterion) {
            case EQUALS, YES_NO ->
                found.text().equalsIgnoreCase(Objects.requireNonNull(expected).strip());
            case ABSENT ->
                found.kind() != Kind.NUMBER
                        || (detectionLimit == null
                                ? found.number().signum() == 0
                                : found.number().compareTo(detectionLimit) < 0);
            case MAX -> found.kind() != Kind.NUMBER || isWithin(found);
            case MIN, RANGE -> found.kind() == Kind.NUMBER && isWithin(found);
        };
    }

    private boolean isWithin(Measured found) {
        BigDecimal value = found.number();
        return switch (decision) {
            case SIMPLE -> isWithin(value, value);
            case GUARDED_ACCEPTANCE -> isWithin(value.subtract(found.margin()), value.add(found.margin()));
            case GUARDED_REJECTION -> isWithin(value.add(found.margin()), value.subtract(found.margin()));
        };
    }

    /** @param low what is held against the lower limit, and {@code high} against the upper */
    private boolean isWithin(BigDecimal low, BigDecimal high) {
        return (lower == null || low.compareTo(lower) >= 0) && (upper == null || high.compareTo(upper) <= 0);
    }
}
