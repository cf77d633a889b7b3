package io.touchstone.assessment.scheme;

/** Where a version of a scheme stands. */
public enum SchemeState {
    /** Being written; may still change. */
    DRAFT,
    /** Can be assessed by; never changes again. */
    PUBLISHED,
    /** Only headings are known: shown, compared with, never assessed by (feature L1). */
    OUTLINE,
    /** Replaced by a later version; assessments by it stay. */
    RETIRED
}
