package io.touchstone.deposit.term;

import io.touchstone.deposit.TermTrigger;
import io.touchstone.rulebook.SettingKey;
import org.jspecify.annotations.Nullable;

/**
 * For how many days of 24 hours after its completion an order's money is kept, by trigger (rules.md 4, delayed settlement).
 *
 * @param transitDaysMax an order not completed so long after its payment is not waited for any more
 */
public record TermDays(
        int insufficientDeposit,
        int risk,
        int lightRisk,
        int penalty2,
        int penalty24,
        int penalty48,
        int transitDaysMax) {

    static final SettingKey<TermDays> KEY = new SettingKey<>(
            "deposit.term",
            TermDays.class,
            new TermDays(15, 15, 3, 15, 30, 60, 90),
            "rules.md 4, delayed settlement (kexiaomei 121647, 145502); transit platform-defined");

    private static final int DAYS_MAX = 366;

    public TermDays {
        check(insufficientDeposit, "insufficientDeposit");
        check(risk, "risk");
        check(lightRisk, "lightRisk");
        check(penalty2, "penalty2");
        check(penalty24, "penalty24");
        check(penalty48, "penalty48");
        check(transitDaysMax, "transitDaysMax");
    }

    /** The days of a trigger; null where the order waits for a decision instead. */
    @Nullable
    Integer of(TermTrigger trigger) {
        return switch (trigger) {
            case INSUFFICIENT_DEPOSIT -> insufficientDeposit;
            case RISK -> risk;
            case LIGHT_RISK -> lightRisk;
            case PENALTY_2 -> penalty2;
            case PENALTY_24 -> penalty24;
            case PENALTY_48 -> penalty48;
            case OPEN_CLAIM -> null;
        };
    }

    private static void check(int days, String name) {
        if (days < 1 || days > DAYS_MAX) {
            throw new IllegalArgumentException(name);
        }
    }
}
