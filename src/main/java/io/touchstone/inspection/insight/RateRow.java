package io.touchstone.inspection.insight;

import org.jspecify.annotations.Nullable;

/**
 * One category, merchant or laboratory with what was found.
 *
 * @param key its code or id; blank for samples whose category nobody reported
 * @param name in the reader's language; null where nobody knows it by name
 */
public record RateRow(String key, @Nullable String name, Counts counts, PassRate rate) {

    /** How it is called on a page. */
    public String label() {
        return name == null ? key : name;
    }
}
