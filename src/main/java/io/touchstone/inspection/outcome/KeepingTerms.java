package io.touchstone.inspection.outcome;

import io.touchstone.rulebook.SettingKey;
import java.time.LocalDate;

/**
 * How long a sample is kept after its result is final (rules.md 8.2, sample keeping).
 *
 * @param counterfeitMonths goods that the owner of the brand does not know as its own
 * @param months everything else
 * @param perishableCategories codes of the categories that spoil, with all below them, separated by blanks; those may go at once
 */
record KeepingTerms(int counterfeitMonths, int months, String perishableCategories) {

    static final SettingKey<KeepingTerms> KEY = new SettingKey<>(
            "inspection.outcome_keeping",
            KeepingTerms.class,
            new KeepingTerms(12, 6, "40"),
            "rules.md 8.2, sample keeping");

    private static final int MONTHS_MAX = 120;

    KeepingTerms {
        if (counterfeitMonths < 0 || counterfeitMonths > MONTHS_MAX || months < 0 || months > MONTHS_MAX) {
            throw new IllegalArgumentException("months: " + counterfeitMonths + ", " + months);
        }
    }

    /** The first day on which it may be disposed of. */
    LocalDate until(LocalDate finalOn, boolean counterfeit, boolean perishable) {
        if (counterfeit) {
            return finalOn.plusMonths(counterfeitMonths);
        }
        return perishable ? finalOn : finalOn.plusMonths(months);
    }
}
