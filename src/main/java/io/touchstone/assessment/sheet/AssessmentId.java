package io.touchstone.assessment.sheet;

import java.util.UUID;

/** The id of an assessment; people know it by its number, such as {@code QA-2026-000001}. */
public record AssessmentId(UUID id) {

    @Override
    public String toString() {
        return id.toString();
    }
}
