package io.touchstone.inspection.insight;

import io.touchstone.rulebook.SettingKey;

/**
 * What share of final results should pass, in hundredths of a percent.
 *
 * @param targetBasisPoints against which the interval is judged (ruling K1)
 */
public record PassTarget(int targetBasisPoints) {

    static final SettingKey<PassTarget> KEY = new SettingKey<>(
            "inspection.pass-target", PassTarget.class, new PassTarget(9_800), "ruling K1; rules.md 8.2");

    private static final int WHOLE = 10_000;

    public PassTarget {
        if (targetBasisPoints < 1 || targetBasisPoints > WHOLE) {
            throw new IllegalArgumentException("targetBasisPoints");
        }
    }

    double share() {
        return (double) targetBasisPoints / WHOLE;
    }
}
