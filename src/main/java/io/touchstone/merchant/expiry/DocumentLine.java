package io.touchstone.merchant.expiry;

import io.touchstone.merchant.application.DocumentView;
import org.jspecify.annotations.Nullable;

/**
 * One document with how long it still holds.
 *
 * @param daysLeft null when it does not run out
 * @param held whether what it covers is held
 */
public record DocumentLine(DocumentView document, @Nullable Long daysLeft, boolean held) {

    /** The badge of its term. */
    public String tone() {
        if (daysLeft == null || daysLeft > ExpiryRows.AHEAD) {
            return "good";
        }
        return daysLeft < 0 ? "bad" : "attention";
    }
}
