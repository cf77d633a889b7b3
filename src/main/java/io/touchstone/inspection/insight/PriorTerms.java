package io.touchstone.inspection.insight;

import io.touchstone.rulebook.SettingKey;

/**
 * What is believed of a category of which nothing is known yet, and how strongly (D4).
 *
 * @param failBasisPoints share that fails where nothing at all is known, in hundredths of a percent
 * @param weight how many results of our own the belief counts as
 * @param historyFactorMax past findings elsewhere move it up or down by this factor at most: they say where failures were found, never
 *     how often anybody looked
 * @param quarters own results of so many quarters count, this one included
 */
public record PriorTerms(int failBasisPoints, int weight, int historyFactorMax, int quarters) {

    static final SettingKey<PriorTerms> KEY = new SettingKey<>(
            "inspection.prior", PriorTerms.class, new PriorTerms(200, 20, 3, 8), "platform-defined; rules.md 8.2");

    private static final int WHOLE = 10_000;

    public PriorTerms {
        check(failBasisPoints, 1, WHOLE - 1, "failBasisPoints");
        check(weight, 1, 10_000, "weight");
        check(historyFactorMax, 1, 20, "historyFactorMax");
        check(quarters, 1, 40, "quarters");
    }

    private static void check(int value, int least, int most, String name) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name);
        }
    }

    double failShare() {
        return (double) failBasisPoints / WHOLE;
    }
}
