package io.touchstone.inspection.sample;

import io.touchstone.kernel.Rule;

/** What samples, their custody and their keeping refuse. */
public enum SampleRule implements Rule {
    /** The step does not follow from the state the sample is in. */
    SAMPLE_STATE,
    /** Another person changed it since the page was shown. */
    SAMPLE_CHANGED,
    /** Without a part for the test there is nothing to test. */
    SAMPLE_TEST_PART_MISSING,
    SAMPLE_PART_TWICE,
    SAMPLE_SEAL_TAKEN,
    /** A broken seal or an end of keeping: the part is good for nothing any more. */
    SAMPLE_PART_SPENT,
    SAMPLE_PART_NOT_AT_LAB,
    SAMPLE_HANDOVER_TIME,
    SAMPLE_REASON_MISSING,
    SAMPLE_KEPT_STILL,
    SAMPLE_DISPOSAL_OPEN,
    SAMPLE_DISPOSAL_DECIDED,
    SAMPLE_DISPOSES_OWN;

    @Override
    public String module() {
        return "inspection";
    }
}
