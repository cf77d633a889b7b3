package io.touchstone.inspection.lab;

import io.touchstone.inspection.lab.Measured.Kind;
import io.touchstone.inspection.lab.Measured.Problem;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a laboratory wrote, read by the item it was written for: numbers in the item’s unit, {@code <x}, ND, or an answer. */
sealed interface Reading {

    /** It can be judged. */
    record Good(Measured measured) implements Reading {}

    /** It cannot. */
    record Bad(Problem problem) implements Reading {}

    Pattern NUMBER = Pattern.compile("(<)?\\s*([+-]?\\d{1,12}(?:\\.\\d{1,9})?)\\s*"
            + "(?:(?:±|\\+/-)\\s*(\\d{1,12}(?:\\.\\d{1,9})?))?\\s*([\\p{L}%°µμ·][^<±]{0,39})?");
    Set<String> NOT_DETECTED = Set.of("nd", "n.d.", "not detected", "未检出", "absent", "阴性", "negative");
    Set<String> BELOW_LIMIT = Set.of("<lod", "< lod", "<检出限", "低于检出限", "<loq", "< loq");
    Set<String> YES = Set.of("yes", "y", "true", "是", "符合", "有");
    Set<String> NO = Set.of("no", "n", "false", "否", "不符合", "无");
    int LENGTH_MAX = 200;

    static Reading of(String written, SpecItem item) {
        String text = written.strip().replace('＜', '<').replace('．', '.');
        if (text.isEmpty() || text.length() > LENGTH_MAX) {
            return new Bad(Problem.BAD_VALUE);
        }
        return switch (item.criterion()) {
            case YES_NO -> answer(text);
            case EQUALS -> new Good(new Measured(Kind.TEXT, null, null, text));
            case MAX, MIN, RANGE, ABSENT -> value(text, item);
        };
    }

    private static Reading answer(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return new Good(new Measured(Kind.TEXT, null, null, "yes"));
        }
        return NO.contains(word) ? new Good(new Measured(Kind.TEXT, null, null, "no")) : new Bad(Problem.BAD_VALUE);
    }

    private static Reading value(String text, SpecItem item) {
        String word = text.toLowerCase(Locale.ROOT);
        if (BELOW_LIMIT.contains(word) && item.detectionLimit() != null) {
            return decided(new Measured(Kind.BELOW, item.detectionLimit(), null, text), item);
        }
        if (NOT_DETECTED.contains(word) || BELOW_LIMIT.contains(word)) {
            return decided(new Measured(Kind.NOT_DETECTED, null, null, text), item);
        }
        Matcher figures = NUMBER.matcher(text);
        return figures.matches() ? number(figures, text, item) : new Bad(Problem.BAD_VALUE);
    }

    private static Reading number(Matcher figures, String text, SpecItem item) {
        boolean below = figures.group(1) != null;
        if (below && figures.group(3) != null) {
            return new Bad(Problem.BAD_VALUE);
        }
        Optional<BigDecimal> factor = Units.factor(figures.group(4), item.unit());
        if (factor.isEmpty()) {
            return new Bad(Problem.UNIT_MISMATCH);
        }
        BigDecimal value = scaled(figures.group(2), factor.get());
        BigDecimal margin = figures.group(3) == null ? null : scaled(figures.group(3), factor.get());
        if (below) {
            return decided(new Measured(Kind.BELOW, value, null, text), item);
        }
        if (margin == null && item.needsUncertainty()) {
            return new Bad(Problem.UNCERTAINTY_MISSING);
        }
        return new Good(new Measured(Kind.NUMBER, value, margin, text));
    }

    private static BigDecimal scaled(String figures, BigDecimal factor) {
        return new BigDecimal(figures).multiply(factor);
    }

    /** Below a number decides only where the number itself would; what was not found is below the detection limit. */
    private static Reading decided(Measured measured, SpecItem item) {
        BigDecimal bound = measured.value() == null ? item.detectionLimit() : measured.value();
        boolean decides = bound == null
                || switch (item.criterion()) {
                    case MAX -> isAtMost(bound, item.upper());
                    case MIN, RANGE -> isAtMost(bound, item.lower());
                    case ABSENT -> item.detectionLimit() == null || isAtMost(bound, item.detectionLimit());
                    case EQUALS, YES_NO -> true;
                };
        return decides ? new Good(measured) : new Bad(Problem.NOT_SENSITIVE);
    }

    private static boolean isAtMost(BigDecimal bound, @Nullable BigDecimal limit) {
        return limit == null || bound.compareTo(limit) <= 0;
    }
}
