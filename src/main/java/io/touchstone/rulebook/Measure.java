package io.touchstone.rulebook;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One measure as a rule orders it.
 *
 * @param days natural days it lasts; null without an end of its own
 * @param weight what is left of a demoted shop's weight, 0 to below 1 (ruling E1); null where nothing is demoted
 * @param amountMinor a fine or a hold in fen; null where no money moves or a share of the deposit is meant
 * @param depositShare basis points of what the deposit has to be, 1 to 10,000; null where no share is meant
 */
public record Measure(
        MeasureKind kind,
        @Nullable Integer days,
        @Nullable BigDecimal weight,
        @Nullable Long amountMinor,
        @Nullable Integer depositShare) {

    private static final int WHOLE = 10_000;

    public Measure {
        if (days != null && days < 1) {
            throw new IllegalArgumentException("days: " + days);
        }
        if (weight != null && (weight.signum() < 0 || weight.compareTo(BigDecimal.ONE) >= 0)) {
            throw new IllegalArgumentException("weight: " + weight);
        }
        if ((kind == MeasureKind.SEARCH_DEMOTION) != (weight != null)) {
            throw new IllegalArgumentException("a weight belongs to a demotion, and to nothing else");
        }
        if ((amountMinor != null && amountMinor < 1)
                || (depositShare != null && (depositShare < 1 || depositShare > WHOLE))) {
            throw new IllegalArgumentException("amount: " + amountMinor + " " + depositShare);
        }
        boolean money = kind == MeasureKind.FINE || kind == MeasureKind.DEPOSIT_HOLD;
        if (money == (amountMinor == null && depositShare == null) || (amountMinor != null && depositShare != null)) {
            throw new IllegalArgumentException("money has an amount or a share, and nothing else has either");
        }
    }

    public static Measure of(MeasureKind kind, @Nullable Integer days) {
        return new Measure(kind, days, null, null, null);
    }

    public static Measure demotion(BigDecimal weight, @Nullable Integer days) {
        return new Measure(MeasureKind.SEARCH_DEMOTION, days, weight, null, null);
    }

    public static Measure fine(long amountMinor) {
        return new Measure(MeasureKind.FINE, null, null, amountMinor, null);
    }
}
