package io.touchstone.merchant.application;

import io.touchstone.kernel.Rule;

/** What an application, its documents and its checks hold to (A2, rules.md 5). */
public enum ApplicationRule implements Rule {
    /** The applicant changes drafts and returned applications only. */
    APPLICATION_NOT_OPEN,
    /** Reviewers judge what is submitted only. */
    APPLICATION_NOT_UNDER_REVIEW,
    /** The step is not one that may follow. */
    APPLICATION_STEP_REFUSED,
    /** Somebody else changed it since the page was opened. */
    APPLICATION_CHANGED,
    /** Something demanded is missing. */
    APPLICATION_INCOMPLETE,
    /** Nothing differs from what was returned. */
    APPLICATION_UNCHANGED,
    /** An account may have only so many drafts. */
    APPLICATIONS_TOO_MANY,
    /** A high-risk category needs a second person. */
    SECOND_PERSON_NEEDED,
    /** The second person is not the first. */
    SECOND_PERSON_IS_FIRST,
    /** Only high-risk applications go to a second person. */
    SECOND_PERSON_NOT_NEEDED,
    /** A document of the round has no verdict yet, or was rejected. */
    DOCUMENT_NOT_ACCEPTED,
    /** A warning of a machine is neither resolved nor gone over with a reason. */
    WARNING_OPEN,
    /** A rejection, a return and an override say why. */
    REASON_MISSING,
    /** A check that passed is not gone over. */
    CHECK_PASSED,
    /** The document was replaced. */
    DOCUMENT_SUPERSEDED,
    /** An application holds only so many documents. */
    DOCUMENTS_TOO_MANY,
    /** The number of a product is short. */
    PRODUCT_REF_TOO_LONG;

    @Override
    public String module() {
        return "merchant";
    }
}
