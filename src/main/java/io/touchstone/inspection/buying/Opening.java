package io.touchstone.inspection.buying;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to see who a buyer is.
 *
 * @param number of the sample whose order is to be seen too; null for the identity alone
 * @param agreed null until it is decided
 * @param openUntil how long it may be looked at
 */
public record Opening(
        UUID openingId,
        UUID buyerId,
        String alias,
        @Nullable UUID purchaseId,
        @Nullable String number,
        String reason,
        String askedBy,
        Instant askedAt,
        Instant lapsesAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Boolean agreed,
        @Nullable String decision,
        @Nullable Instant openUntil,
        int looks) {

    /** Where it stands; the message key is {@code inspection.opening.state.<word>}. */
    public enum State {
        WAITING("attention"),
        LAPSED("ended"),
        REFUSED("ended"),
        OPEN("bad"),
        CLOSED("neutral");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Colour of its badge. */
        public String tone() {
            return tone;
        }
    }

    public State state(Instant at) {
        if (agreed == null) {
            return at.isAfter(lapsesAt) ? State.LAPSED : State.WAITING;
        }
        if (openUntil == null) {
            return State.REFUSED;
        }
        return at.isAfter(openUntil) ? State.CLOSED : State.OPEN;
    }

    /** Whether somebody is one of the two. */
    public boolean isOf(String actor) {
        return actor.equals(askedBy) || actor.equals(decidedBy);
    }
}
