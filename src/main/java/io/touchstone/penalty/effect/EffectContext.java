package io.touchstone.penalty.effect;

import io.touchstone.kernel.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For which decision an effect is applied or undone, and on whose behalf.
 *
 * @param effectId what it is done for; told again it does nothing again
 * @param merchantId null for a decision about a brand in all shops
 * @param number the decision's, which restrictions, holds and voids name as their case
 * @param since when its days are counted from; not after {@code at}, and before it for a step of the ladder that moved here
 * @param waits whether it ends only once a corrective action was accepted (E10), and not by its days alone
 */
public record EffectContext(
        UUID effectId,
        UUID decisionId,
        @Nullable String merchantId,
        String number,
        String reason,
        Instant since,
        boolean waits,
        Instant at,
        Actor actor) {

    /** An effect whose days begin with it. */
    public EffectContext(
            UUID effectId,
            UUID decisionId,
            @Nullable String merchantId,
            String number,
            String reason,
            Instant at,
            Actor actor) {
        this(effectId, decisionId, merchantId, number, reason, at, false, at, actor);
    }

    /** @throws IllegalStateException for a decision that is not about one merchant */
    public String merchant() {
        String merchant = merchantId;
        if (merchant == null) {
            throw new IllegalStateException("no merchant: " + number);
        }
        return merchant;
    }

    /** When what lasts some natural days ends by itself; null for what has no end of its own, or waits. */
    public @Nullable Instant end(@Nullable Integer days) {
        return days == null || waits ? null : since.plus(Duration.ofDays(days));
    }
}
