package io.touchstone.deposit;

import io.touchstone.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One hold as it stands.
 *
 * @param remaining what is still held; zero once it has ended
 * @param caseNo the case it was placed for
 * @param expiresAt when it lets go by itself; null when only a person or a decision ends it
 */
public record HoldView(
        HoldId holdId,
        String merchantId,
        Money amount,
        Money remaining,
        State state,
        String caseNo,
        String reason,
        Instant placedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant endedAt) {

    /** How far a hold is in its life; it ends once (ruling G3). */
    public enum State {
        OPEN,
        CAPTURED,
        RELEASED,
        EXPIRED;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
