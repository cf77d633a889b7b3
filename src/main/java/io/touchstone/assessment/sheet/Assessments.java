package io.touchstone.assessment.sheet;

import java.util.List;
import java.util.Optional;

/** Assessments for the rest of the module. */
public interface Assessments {

    /** Empty when there is none of the number, or it is not frozen yet. */
    Optional<FrozenAssessment> frozen(String number);

    /** Of a subject, the latest first. */
    List<FrozenAssessment> frozenOf(String subject, int atMost);

    /** Told in the transaction in which an assessment was frozen. */
    record Frozen(AssessmentId id, String number) {}
}
