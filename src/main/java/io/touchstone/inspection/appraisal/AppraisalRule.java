package io.touchstone.inspection.appraisal;

import io.touchstone.kernel.Rule;

/** What an appraisal by the owner of a brand must keep (B8). */
public enum AppraisalRule implements Rule {
    /** It is about one sample or one product, not both. */
    APPRAISAL_SUBJECT,
    APPRAISAL_SUBJECT_UNKNOWN,
    /** Nobody has the goods, or nothing may follow from them any more. */
    APPRAISAL_SAMPLE_STATE,
    APPRAISAL_BRAND_UNKNOWN,
    APPRAISAL_NO_OWNER,
    APPRAISAL_NOT_REQUESTED,
    APPRAISAL_NOT_SIGNED,
    APPRAISAL_ENDED,
    /** Somebody else has changed the case since the page was opened. */
    APPRAISAL_CHANGED,
    APPRAISAL_ACCEPTED_BY_ANOTHER,
    APPRAISAL_SIGNED_BY_ANOTHER,
    APPRAISAL_FINDINGS_MISSING,
    /** Counterfeit without a deviating feature, or genuine with one or without any that fits. */
    APPRAISAL_VERDICT_CONTRADICTS,
    APPRAISAL_WITHOUT_EVIDENCE,
    APPRAISAL_FILE_THERE,
    BRAND_OWNER_CODE_TAKEN,
    BRAND_OWNER_BRAND_TAKEN,
    BRAND_OWNER_ACCOUNT,
    BRAND_OWNER_MEMBER_ELSEWHERE,
    BRAND_OWNER_INACTIVE;

    @Override
    public String module() {
        return "inspection";
    }
}
