package io.touchstone.deposit.term;

import io.touchstone.deposit.TermScope;
import io.touchstone.deposit.TermTrigger;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One settlement term as it stands.
 *
 * @param days null while its orders wait for a decision
 * @param overAt when every order it covered had been settled
 */
public record Term(
        UUID termId,
        String merchantId,
        String shopName,
        TermScope scope,
        TermTrigger trigger,
        @Nullable Integer days,
        int ruleVersion,
        String caseNo,
        String reason,
        Instant startsAt,
        String recordedBy,
        @Nullable String approvedBy,
        @Nullable UUID restrictionId,
        @Nullable Instant liftedAt,
        @Nullable String liftReason,
        @Nullable String liftedBy,
        @Nullable Instant overAt) {

    /** How far it is in its life; the message key is {@code deposit.term.state.<word>}. */
    public enum State {
        IN_FORCE,
        LIFTED,
        OVER;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public State state() {
        if (liftedAt != null) {
            return State.LIFTED;
        }
        return overAt == null ? State.IN_FORCE : State.OVER;
    }

    public boolean inForce() {
        return state() == State.IN_FORCE;
    }
}
