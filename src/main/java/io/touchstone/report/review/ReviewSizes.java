package io.touchstone.report.review;

import io.touchstone.shell.LiveFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The size that values are shown and typed in: shares as percent, everything else as it is. */
public final class ReviewSizes {

    private static final int DECIMALS = 2;

    private ReviewSizes() {}

    /** What is cut is cut off, never rounded up. */
    public static BigDecimal shown(LiveFigure.Unit unit, BigDecimal value) {
        BigDecimal sized = unit == LiveFigure.Unit.SHARE ? value.movePointRight(DECIMALS) : value;
        return sized.setScale(DECIMALS, RoundingMode.DOWN);
    }

    /** What was typed, in the key figure’s own size. */
    public static BigDecimal typed(LiveFigure.Unit unit, BigDecimal value) {
        return unit == LiveFigure.Unit.SHARE ? value.movePointLeft(DECIMALS) : value;
    }
}
