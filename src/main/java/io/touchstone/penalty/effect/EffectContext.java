package io.touchstone.penalty.effect;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For which decision an effect is applied or undone, and on whose behalf.
 *
 * @param effectId what it is done for; told again it does nothing again
 * @param merchantId null for a decision about a brand in all shops
 * @param since from when days are counted; earlier than {@code at} when the ladder moves a run that began under a decision now undone
 * @param number the decision's, which restrictions, holds and voids name as their case
 */
public record EffectContext(
        UUID effectId,
        UUID decisionId,
        @Nullable String merchantId,
        String number,
        String reason,
        Instant since,
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
        this(effectId, decisionId, merchantId, number, reason, at, at, actor);
    }

    /** When what lasts some natural days ends; null for what has no end of its own. */
    public @Nullable Instant end(@Nullable Integer days) {
        return days == null ? null : since.plus(days, ChronoUnit.DAYS);
    }

    /** @throws IllegalStateException for a decision that is not about one merchant */
    public String merchant() {
        String merchant = merchantId;
        if (merchant == null) {
            throw new IllegalStateException("no merchant: " + number);
        }
        return merchant;
    }
}
