package io.touchstone.merchant.identifier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Identifiers whose form can be checked (contract, {@code identifiers}); the API's word is the lower-case name. */
public enum IdentifierKind {
    USCC,
    RESIDENT_ID,
    GTIN,
    CCC,
    FOOD_LICENCE,
    PRODUCTION_LICENCE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<IdentifierKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
