package io.touchstone.penalty.appeal;

import io.touchstone.kernel.Rule;

/** What the desks of appeals refuse. */
public enum AppealRule implements Rule {
    /** {@code {0}} is the day until which it could be filed. */
    APPEAL_LATE,
    APPEAL_NOT_APPEALABLE,
    /** One appeal a level, two levels (ruling E4); {@code {0}} is the number of the one there is. */
    APPEAL_FILED_ALREADY,
    APPEAL_LEVELS_OVER,
    /** Whoever proposed, approved or decided before never decides (ruling E3). */
    APPEAL_DECIDES_OWN,
    APPEAL_NOT_CLAIMED,
    APPEAL_FOR_SENIORS,
    APPEAL_STEP_REFUSED,
    APPEAL_CHANGED,
    APPEAL_EFFECTS_NONE,
    APPEAL_EFFECTS_ALL,
    APPEAL_MESSAGES_MANY,
    APPEAL_REFERENCE_UNKNOWN;

    @Override
    public String module() {
        return "penalty";
    }
}
