package io.touchstone.merchant.life;

import io.touchstone.kernel.Rule;

/** What a merchant's life must keep (A10, A11). */
public enum LifeRule implements Rule {
    CATEGORY_MISSING,
    NOT_ON_TRIAL,
    GATE_CLOSED,
    /** Only a shop on trial, active or suspended can be suspended or leave. */
    NOT_TRADING,
    SUSPENDED_ALREADY,
    NOT_SUSPENDED,
    END_MISSING,
    END_NOT_AHEAD,
    EXIT_ANNOUNCED_ALREADY,
    NO_EXIT_ANNOUNCED,
    /** O37 art. 23: thirty days of public notice. */
    NOTICE_TOO_SHORT,
    BAN_PENDING,
    BANNED_ALREADY,
    NOT_BANNED,
    /** Who proposed does not confirm, who confirmed does not lift. */
    SECOND_PERSON,
    /** What a decision on a violation ordered begins and ends with it. */
    DECIDED_ELSEWHERE,
    /** A merchant ends only the pause it asked for itself. */
    NOT_YOURS_TO_END,
    /** Somebody else changed this life since the page was read. */
    LIFE_CHANGED;

    @Override
    public String module() {
        return "merchant";
    }
}
