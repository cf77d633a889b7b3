package io.touchstone.rulebook.rule;

import io.touchstone.kernel.Rule;

/** What the rule centre refuses (E13). */
public enum CentreRule implements Rule {
    RULE_STEP_REFUSED,
    RULE_CHANGED,
    RULE_CODE_TAKEN,
    RULE_UNDER_WAY,
    RULE_COMMENT_TOO_SHORT,
    RULE_COMMENT_RUNS,
    RULE_NOTICE_TOO_SHORT,
    RULE_BEFORE_THE_ONE_IN_FORCE,
    RULE_OWN_DRAFT,
    RULE_IMPACT_MISSING,
    RULE_COMMENTS_UNANSWERED,
    RULE_COMMENT_CLOSED,
    RULE_COMMENT_ANSWERED;

    @Override
    public String module() {
        return "rulebook";
    }
}
