package io.touchstone.merchant.application;

import java.util.Locale;

/** Where a document is; the message key is {@code merchant.document.state.<word>}. */
public enum DocumentState {
    RECEIVED,
    ACCEPTED,
    REJECTED,
    SUPERSEDED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static DocumentState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
