package io.touchstone.assessment.score;

import io.touchstone.kernel.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.springframework.stereotype.Component;

/** The one place that turns scores into text, in pages as {@code @totals} (ruling Q1: 2 decimals, always cut off and never up). */
@Component
public final class Totals {

    /** A total shows so many. */
    public static final int DECIMALS = 2;
    /** What single items weigh and add is small, so it shows more. */
    public static final int DECIMALS_OF_PARTS = 4;

    Totals() {}

    /** Such as {@code 89.94}; what is shown never reaches a bound that the number itself misses. */
    public static String shown(Fraction score) {
        return score.roundedDown(DECIMALS).toPlainString();
    }

    /** Such as {@code 0.2145}. */
    public static String part(Fraction score) {
        return score.roundedDown(DECIMALS_OF_PARTS).toPlainString();
    }

    /** Such as {@code 1799/20}; a whole number stands alone. */
    public static String exact(Fraction score) {
        return score.denominator().equals(BigInteger.ONE)
                ? score.numerator().toString()
                : score.numerator() + "/" + score.denominator();
    }

    /** A difference with its sign, such as {@code +1.2500} or {@code −0.3000}, rounded half up by magnitude. */
    public static String change(Fraction difference) {
        BigDecimal rounded = new BigDecimal(difference.numerator())
                .divide(new BigDecimal(difference.denominator()), DECIMALS_OF_PARTS, RoundingMode.HALF_UP);
        String sign = rounded.signum() > 0 ? "+" : rounded.signum() < 0 ? "\u2212" : "";
        return sign + rounded.abs().toPlainString();
    }
}
