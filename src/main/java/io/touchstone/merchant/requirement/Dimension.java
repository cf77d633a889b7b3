package io.touchstone.merchant.requirement;

import java.util.Locale;

/** The four dimensions in which a shop's papers are checked (A1); the message key is {@code merchant.dimension.<word>}. */
public enum Dimension {
    BASIC,
    INDUSTRY,
    BRAND,
    ITEM;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
