package io.touchstone.audit.domain;

import io.touchstone.kernel.Rule;

/** What a question to the trail must keep to. */
public enum AuditRule implements Rule {
    /** A time that is not RFC 3339 with an offset. */
    BAD_TIME,
    /** More rows at once than a list answers. */
    BAD_LIMIT,
    /** A place in the list that this list did not give out. */
    BAD_CURSOR,
    /** The trail is not what was sealed there; its verification says more. */
    EXCERPT_BROKEN,
    /** The file of checkpoints does not reach that far. */
    EXCERPT_UNSIGNED;

    @Override
    public String module() {
        return "audit";
    }
}
