package io.touchstone.assessment.result;

import io.touchstone.assessment.sheet.FrozenAssessment;
import java.util.Optional;

/** Frozen assessments with all their scores, for the rest of the module. */
public interface Results {

    /** Empty when there is none of the number, or it is not frozen yet. */
    Optional<AssessmentResult> find(String number);

    /**
     * @throws IllegalStateException when the answers no longer come to the total that was frozen, or nobody knows the scheme:
     *     neither can happen without somebody changing what must not change
     */
    AssessmentResult of(FrozenAssessment assessment);
}
