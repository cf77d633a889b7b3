package io.touchstone.assessment.sheet;

import io.touchstone.rulebook.Wording;

/** What assesses itself: {@code platform}, or one line of its business. */
public record AssessedSubject(String code, Wording name) {}
