package io.touchstone.rulebook;

import java.util.Locale;

/** Where a version of a rule is on its way (E13). The message key is {@code rulebook.rule.state.<word>}. */
public enum RuleState {
    DRAFT,
    /** Open to everybody's comments, 7 days at least. */
    COMMENT,
    /** Published with its day, 7 or 15 days ahead. */
    NOTICE,
    IN_FORCE,
    RETIRED,
    WITHDRAWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RuleState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
