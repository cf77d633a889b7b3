package io.touchstone.merchant.requirement;

import io.touchstone.kernel.Rule;

/** What changes to the requirement matrix hold to. */
public enum MatrixRule implements Rule {
    /** There is one draft at a time. */
    MATRIX_DRAFT_EXISTS,
    /** A published version is never changed. */
    MATRIX_PUBLISHED,
    /** A version does not come into force in the past. */
    MATRIX_IN_THE_PAST,
    /** A version that changes nothing is not published. */
    MATRIX_UNCHANGED,
    /** Two rows do not demand the same of the same shops. */
    MATRIX_ROW_TWICE,
    /** A version has only so many rows. */
    MATRIX_TOO_LONG;

    @Override
    public String module() {
        return "merchant";
    }
}
