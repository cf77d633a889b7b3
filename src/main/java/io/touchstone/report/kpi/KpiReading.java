package io.touchstone.report.kpi;

import io.touchstone.kernel.Wilson;
import io.touchstone.shell.LiveFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a key figure came to.
 *
 * @param above the sum above the line: rows on the good side, or hours, days or marks
 * @param below rows it was reckoned of
 * @param value cut to six decimals; null when there was nothing to reckon with
 * @param low the lower end of the Wilson interval at 95 %, cut; null where the figure is no share of what was counted
 * @param high its upper end, cut upwards
 */
public record KpiReading(
        BigDecimal above,
        long below,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high) {

    private static final int DECIMALS = 6;
    private static final int PER_THOUSAND = 1000;

    static KpiReading of(LiveFigure.Unit unit, LiveFigure.Tally tally) {
        BigDecimal above = tally.above().stripTrailingZeros();
        long below = tally.below();
        if (below == 0) {
            return new KpiReading(above, 0, null, null, null);
        }
        BigDecimal sized =
                unit == LiveFigure.Unit.PER_THOUSAND ? above.multiply(BigDecimal.valueOf(PER_THOUSAND)) : above;
        BigDecimal value = sized.divide(BigDecimal.valueOf(below), DECIMALS, RoundingMode.DOWN);
        if (unit != LiveFigure.Unit.SHARE || !isCount(above, below)) {
            return new KpiReading(above, below, value, null, null);
        }
        Wilson share = Wilson.of((double) above.longValueExact(), below);
        return new KpiReading(
                above, below, value, end(share.low(), RoundingMode.FLOOR), end(share.high(), RoundingMode.CEILING));
    }

    /** A share of something else than of these rows, such as more complaints than orders, has no interval. */
    private static boolean isCount(BigDecimal above, long below) {
        return above.signum() >= 0
                && above.compareTo(BigDecimal.valueOf(below)) <= 0
                && above.stripTrailingZeros().scale() <= 0;
    }

    private static BigDecimal end(double share, RoundingMode outwards) {
        return BigDecimal.valueOf(share).setScale(DECIMALS, outwards);
    }
}
