package io.touchstone.rulebook;

import java.util.Locale;

/** A text in both languages of the platform; neither is empty. */
public record Wording(String zh, String en) {

    public Wording {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a wording has both languages");
        }
    }

    public String in(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? zh : en;
    }
}
