package io.touchstone.penalty.decision;

import java.util.Locale;

/** Whether a machine took part (E5); the message key is {@code penalty.automation.<word>}. */
public enum Automation {
    FULLY,
    PARTIALLY,
    NOT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Automation of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
