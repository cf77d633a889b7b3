package io.touchstone.penalty.claim;

import io.touchstone.kernel.Rule;

/** What the desks of notices refuse. */
public enum IpNoticeRule implements Rule {
    /** {@code {0}} is the product that is not known. */
    IP_NOTICE_PRODUCT_UNKNOWN,
    IP_NOTICE_PRODUCTS_OF_SEVERAL,
    IP_NOTICE_PRODUCTS_MANY,
    IP_NOTICE_EVIDENCE_MISSING,
    IP_NOTICE_STEP_REFUSED,
    IP_NOTICE_CHANGED,
    IP_NOTICE_CASE_OPENED;

    @Override
    public String module() {
        return "penalty";
    }
}
