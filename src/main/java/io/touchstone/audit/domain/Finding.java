package io.touchstone.audit.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One place where the trail is not what was sealed.
 *
 * @param seq the seal at which it shows; 0 where none is concerned
 * @param eventId the event concerned, or null
 */
record Finding(Kind kind, long seq, @Nullable Long eventId, String detail) {

    /** What can be wrong; the message key is {@code audit.finding.<NAME>}. */
    enum Kind {
        /** A column of the event, or the event's place in the chain, is not what was hashed. */
        EVENT_CHANGED,
        EVENT_REMOVED,
        /** The seal does not continue the one before it. */
        LINK_BROKEN,
        SEAL_REMOVED,
        /** A signed checkpoint knows more seals than there are. */
        TAIL_CUT,
        /** The chain was made anew: it holds in itself, but not against a signed checkpoint. */
        CHECKPOINT_CONTRADICTED,
        CHECKPOINT_FORGED,
        /** There are seals, but the file of checkpoints or its sound lines are gone. */
        CHECKPOINTS_MISSING,
        /** An event that nobody sealed for long: written past the application. */
        EVENT_UNSEALED,
        /** An event says it was written long before events that were sealed before it. */
        EVENT_BACKDATED
    }

    static Finding ofEvent(Kind kind, long seq, long eventId) {
        return new Finding(kind, seq, eventId, "");
    }

    static Finding ofSeal(Kind kind, long seq, String detail) {
        return new Finding(kind, seq, null, detail);
    }

    static Finding ofCheckpoint(Kind kind, long seq, String detail) {
        return new Finding(kind, seq, null, detail);
    }

    /** One line for logs and the command line. */
    String line() {
        StringBuilder line =
                new StringBuilder(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (seq > 0) {
            line.append(" seal ").append(seq);
        }
        if (eventId != null) {
            line.append(" event ").append(eventId);
        }
        if (!detail.isEmpty()) {
            line.append(" (").append(detail).append(')');
        }
        return line.toString();
    }
}
