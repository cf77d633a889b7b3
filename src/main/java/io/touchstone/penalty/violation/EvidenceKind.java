package io.touchstone.penalty.violation;

import java.util.Locale;

/** What a piece of evidence is; the message key is {@code penalty.evidence.<word>}. */
public enum EvidenceKind {
    /** How the goods were offered. */
    PRODUCT_PAGE,
    /** That they were sold. */
    ORDER_RECORD,
    TEST_REPORT,
    /** The owner of the brand said whether they are genuine. */
    APPRAISAL,
    PHOTO,
    COMPLAINT,
    INSTRUCTION,
    NOTICE,
    STATEMENT,
    DOCUMENT,
    /** What another part of the platform has on record. */
    RECORD;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static EvidenceKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
