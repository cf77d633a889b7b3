package io.touchstone.merchant.people;

import io.touchstone.kernel.Rule;

/** What the people of a shop must keep. */
public enum PeopleRule implements Rule {
    /** A shop always has an owner, so that somebody can act for it. */
    LAST_OWNER,
    INVITATION_SPENT,
    TOO_MANY_INVITATIONS,
    SEATED_ALREADY;

    @Override
    public String module() {
        return "merchant";
    }
}
