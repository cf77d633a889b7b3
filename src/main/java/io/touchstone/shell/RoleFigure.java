package io.touchstone.shell;

import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Function;

/**
 * One of the figures a role begins its day with; the rows it counts are one click away. All of a page are told by one statement.
 *
 * @param key module and name, such as {@code merchant.trading}; the message keys are {@code workfigure.<key>} and the same with {@code .hint}
 * @param ability it is shown to those who have it
 * @param path the list behind the number
 * @param order position among the figures
 * @param roles whose first page shows it; to others it is one of the further figures
 * @param measure how its number is written
 * @param mood how the number is to be seen
 * @param sql a select of one number or null; it may use {@code :now}, {@code :today} (00:00 of the platform’s day) and {@code :zone}
 */
public record RoleFigure(
        String key,
        String ability,
        String path,
        int order,
        Set<Role> roles,
        Measure measure,
        Function<BigDecimal, Tone> mood,
        String sql) {

    /** A count, a share of one, or an amount in the smallest unit of the yuan. */
    public enum Measure {
        COUNT,
        SHARE,
        YUAN
    }

    /** How a figure is to be seen; the same kinds as the status badges. */
    public enum Tone {
        NEUTRAL,
        PROGRESS,
        ATTENTION,
        GOOD,
        BAD
    }

    public RoleFigure {
        roles = Set.copyOf(roles);
    }

    /** A number that is neither good nor bad. */
    public static Tone plain(BigDecimal ignored) {
        return Tone.NEUTRAL;
    }

    /** None is good, any is bad. */
    public static Tone noneIsGood(BigDecimal value) {
        return value.signum() == 0 ? Tone.GOOD : Tone.BAD;
    }

    /** None is good, any asks to be looked at. */
    public static Tone noneIsQuiet(BigDecimal value) {
        return value.signum() == 0 ? Tone.GOOD : Tone.ATTENTION;
    }

    /** From a line on it is good, below it bad. */
    public static Function<BigDecimal, Tone> atLeast(String line) {
        BigDecimal target = new BigDecimal(line);
        return value -> value.compareTo(target) >= 0 ? Tone.GOOD : Tone.BAD;
    }

    /** Up to a line it is good, above it bad. */
    public static Function<BigDecimal, Tone> atMost(String line) {
        BigDecimal target = new BigDecimal(line);
        return value -> value.compareTo(target) <= 0 ? Tone.GOOD : Tone.BAD;
    }
}
