package io.touchstone.report.engagement;

import io.touchstone.kernel.Rule;

/** What engagements and what is asked for under them refuse. */
public enum EngagementRule implements Rule {
    ENGAGEMENT_ACCOUNT_UNKNOWN,
    /** Whoever audits decides nothing here, so the account has no other role, as long as it has an engagement. */
    ENGAGEMENT_OTHER_ROLE,
    ENGAGEMENT_OWN_SEAT,
    ENGAGEMENT_OVERLAPS,
    ENGAGEMENT_MODULE_UNKNOWN,
    ENGAGEMENT_MERCHANT_UNKNOWN,
    /** Pages on which what belongs to one merchant cannot be told from the rest. */
    ENGAGEMENT_MODULE_OF_ALL,
    ENGAGEMENT_FACTS_PERIOD,
    ENGAGEMENT_PERIOD_PAST,
    ENGAGEMENT_TOO_LONG,
    ENGAGEMENT_NOT_LONGER,
    ENGAGEMENT_OVER,
    ENGAGEMENT_CHANGED,
    REQUEST_DAY_PAST,
    REQUEST_DAY_AFTER_SEAT,
    REQUEST_NO_SEAT,
    REQUEST_ASSIGNEE_UNKNOWN,
    REQUEST_SOMEBODY_ELSES,
    REQUEST_STEP_REFUSED,
    REQUEST_CHANGED;

    @Override
    public String module() {
        return "report";
    }
}
