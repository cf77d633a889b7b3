package io.touchstone.inspection.programme;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stratum with its number and the reason for it.
 *
 * @param number 0 is the whole population, of the control arm
 * @param rate the share that is expected to fail
 * @param unitMinor what one sample of it is expected to cost
 * @param why a word of {@link Why}
 * @param lot the lot that its samples judge
 */
public record StratumRow(
        int number,
        @Nullable String merchantId,
        @Nullable String categoryCode,
        @Nullable String riskClass,
        @Nullable Integer priceBand,
        long size,
        long drawn,
        @Nullable Double rate,
        long unitMinor,
        String why,
        @Nullable UUID lot) {

    private static final double PERCENT = 100;

    public long costMinor() {
        return Math.multiplyExact(drawn, unitMinor);
    }

    /** How many failures are expected; null where no belief decided. */
    public @Nullable Double expected() {
        return rate == null ? null : rate * drawn;
    }

    public @Nullable Double ratePercent() {
        return rate == null ? null : rate * PERCENT;
    }
}
