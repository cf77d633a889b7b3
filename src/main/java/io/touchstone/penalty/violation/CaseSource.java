package io.touchstone.penalty.violation;

import java.util.Locale;

/** How a case came up; the message key is {@code penalty.case.source.<word>}. */
public enum CaseSource {
    STAFF,
    INSPECTION,
    COMPLAINT,
    /** An order of an authority, entered as a record. */
    INSTRUCTION,
    /** A holder of rights told the platform (ECL art. 42). */
    IP_NOTICE,
    /** A corrective action failed or was never filed. */
    CORRECTION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CaseSource of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
