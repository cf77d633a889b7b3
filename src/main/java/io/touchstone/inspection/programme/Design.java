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

    /** Without what the method has no use for; lots are divided as lots are. */
    Design fit(PlanMethod method) {
        return switch (method) {
            case LOT -> new Design(StrataBy.LOT.word(), level, aql, null, null, 0, 0);
            case DQL -> new Design(strata, null, null, dql, dqlLimit, 0, 0);
            case BUDGET -> new Design(strata, null, null, null, null, minimum, controlBp);
            case FOLLOW_UP -> new Design(strata, null, null, null, null, 0, 0);
        };
    }
}
