package io.touchstone.inspection.programme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How many a plan takes from where.
 *
 * @param level inspection level, of lots
 * @param aql acceptance quality limit, of lots
 * @param dql declared quality level in percent, of spot checks (ruling S2)
 * @param dqlLimit so many nonconforming do not contradict the declared level
 * @param minimum the least number of each stratum, so that every one is learned about
 * @param controlBp what part of the money is spent by chance alone, to measure the rest against (D4, D14)
 */
public record Design(
        String strata,
        @Nullable String level,
        @Nullable BigDecimal aql,
        @Nullable BigDecimal dql,
        @Nullable Integer dqlLimit,
        int minimum,
        int controlBp) {

    public StrataBy by() {
        return StrataBy.of(strata);
    }

    /** Divided as lots are. */
    Design byLot() {
        return new Design(StrataBy.LOT.word(), level, aql, dql, dqlLimit, minimum, controlBp);
    }
}
