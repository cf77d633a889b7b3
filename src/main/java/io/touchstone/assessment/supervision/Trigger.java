package io.touchstone.assessment.supervision;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that calls for an extra visit (feature L5).
 *
 * @param reference by which it is known again: a sample, a day, another visit, or the id of a form
 */
record Trigger(Kind kind, String reference, @Nullable String words, Instant at) {

    /** What it is; the message key is {@code assessment.visit.trigger.<word>}. */
    enum Kind {
        /** A sample failed for safety, or was counterfeit. */
        INSPECTION,
        COMPLAINTS,
        /** A visit suspended the certificate. */
        FOLLOW_UP,
        HAND;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
