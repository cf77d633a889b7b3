package io.touchstone.merchant.requirement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be typed off a document; the message key is {@code merchant.document.field.<word>}. */
public enum DocumentField {
    NUMBER,
    HOLDER,
    ISSUED_ON,
    VALID_UNTIL,
    ISSUER,
    ADDRESS,
    SCOPE,
    STANDARD_NO,
    GRANTOR,
    GRANTEE,
    TERRITORY,
    NICE_CLASS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a day. */
    public boolean isDay() {
        return this == ISSUED_ON || this == VALID_UNTIL;
    }

    public static Optional<DocumentField> of(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word))
                .findFirst();
    }
}
