package io.touchstone.assessment.certificate;

import io.touchstone.kernel.Rule;

/** What award, change and end of certificates refuse. */
public enum CertificateRule implements Rule {
    /** {@code {0}} is the number of an assessment that does not exist or is not frozen yet. */
    CERTIFICATE_ASSESSMENT_UNKNOWN,
    /** The total is below the lowest grade (ruling Q1). */
    CERTIFICATE_NOT_REACHED,
    /** Frozen longer ago than {@code {0}} months. */
    CERTIFICATE_ASSESSMENT_OLD,
    /** Stars rest on it already. */
    CERTIFICATE_ASSESSMENT_USED,
    /** Not later than the one that the certificate rests on, or than the revocation of the last one. */
    CERTIFICATE_ASSESSMENT_EARLIER,
    CERTIFICATE_ASSESSMENT_OF_OTHER,
    /** Stars change only when another assessment reached other ones. */
    CERTIFICATE_STARS_SAME,
    /** Who froze the assessment does not award, and who wants a change does not decide it. */
    CERTIFICATE_SAME_PERSON,
    CERTIFICATE_STEP_REFUSED,
    CERTIFICATE_REASON_MISSING,
    CERTIFICATE_CHANGED,
    CERTIFICATE_PROPOSAL_OPEN,
    CERTIFICATE_PROPOSAL_CLOSED;

    @Override
    public String module() {
        return "assessment";
    }
}
