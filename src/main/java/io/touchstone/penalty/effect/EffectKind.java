package io.touchstone.penalty.effect;

import java.util.Locale;

/** What kinds of effects a decision may have; the message key is {@code penalty.effect.<word>}. */
public enum EffectKind {
    POINTS,
    RESTRICTION,
    LISTING,
    RATING_VOID,
    DEPOSIT,
    MERCHANT_STATE,
    DOCUMENT_HOLD,
    PUBLICATION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static EffectKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
