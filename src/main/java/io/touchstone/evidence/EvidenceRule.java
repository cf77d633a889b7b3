package io.touchstone.evidence;

import io.touchstone.kernel.Rule;

/** What an uploaded file must keep to be taken in. */
public enum EvidenceRule implements Rule {
    EMPTY,
    TOO_LARGE,
    /** Its content, or the ending of its name, is of none of the accepted types. */
    TYPE_NOT_ACCEPTED,
    /** It can also be read as something else: an archive, a page, a program (ASVS 5.2). */
    SEVERAL_TYPES,
    /** Something hangs behind its end, which nobody who looks at it sees. */
    TRAILING_DATA,
    DAMAGED,
    /** Unpacked it would be far larger than it looks. */
    BOMB,
    ENCRYPTED,
    /** A PDF that runs something, starts something or carries other files. */
    ACTIVE_CONTENT,
    INFECTED,
    /** The scanner is set and did not answer. */
    NOT_SCANNABLE;

    @Override
    public String module() {
        return "evidence";
    }
}
