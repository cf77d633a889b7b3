package io.touchstone.inspection.acceptance.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Qualities and probabilities as people read them: three figures, no more than the reckoning is worth. */
final class Figures {

    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_UP);
    private static final int PERCENT_PLACES = 1;

    private Figures() {}

    /** Percent nonconforming or nonconformities per hundred. */
    static String quality(double quality) {
        if (quality == 0) {
            return "0";
        }
        BigDecimal rounded = BigDecimal.valueOf(quality).round(THREE);
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }

    /** A probability as a percentage. */
    static String percent(double probability) {
        return BigDecimal.valueOf(probability * 100)
                .setScale(PERCENT_PLACES, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
