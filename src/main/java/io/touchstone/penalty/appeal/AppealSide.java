package io.touchstone.penalty.appeal;

import java.util.Locale;

/** Who appeals; the message key is {@code penalty.appeal.side.<word>}. */
public enum AppealSide {
    MERCHANT,
    /** Who reported the violation, and finds that too little was done. */
    REPORTER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static AppealSide of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
