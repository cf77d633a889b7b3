package io.touchstone.penalty.removal;

import io.touchstone.rulebook.SettingKey;

/**
 * How long a brand-wide removal is undone in one press by two people (B9); afterwards only the ordinary reversal is left.
 *
 * @param undoDays natural days from the removal
 */
public record RemovalTerms(int undoDays) {

    static final SettingKey<RemovalTerms> KEY = new SettingKey<>(
            "penalty.removal", RemovalTerms.class, new RemovalTerms(30), "platform-defined (B9, undo window)");

    private static final int DAYS_MAX = 366;

    public RemovalTerms {
        if (undoDays < 1 || undoDays > DAYS_MAX) {
            throw new IllegalArgumentException("undoDays");
        }
    }
}
