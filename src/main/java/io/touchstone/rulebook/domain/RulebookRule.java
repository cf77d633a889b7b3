package io.touchstone.rulebook.domain;

import io.touchstone.kernel.Rule;

/** What a change of a setting must keep to. */
public enum RulebookRule implements Rule {
    /** A value does not fit the setting, such as levels that are not in rising order. */
    VALUE_NOT_ALLOWED,
    /** A code that the platform does not know, such as that of a category. */
    NO_SUCH_WORD,
    /** A form was sent before, and with other contents. */
    DRAFT_DIFFERS,
    /** Past decisions stand on the settings of their time, so nothing is entered for the past. */
    EFFECTIVE_IN_THE_PAST,
    /** The effect must have been looked at first. */
    IMPACT_NOT_SEEN,
    /** Somebody else entered a version meanwhile. */
    NOT_THE_NEWEST_VERSION,
    /** A draft is entered once. */
    ENTERED_ALREADY;

    @Override
    public String module() {
        return "rulebook";
    }
}
