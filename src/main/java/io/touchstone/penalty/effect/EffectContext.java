package io.touchstone.penalty.effect;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For which decision an effect is applied or undone, and on whose behalf.
 *
 * @param effectId what it is done for; told again it does nothing again
 * @param merchantId null for a decision about a brand in all shops
 * @param number the decision's, which restrictions, holds and voids name as their case
 */
public record EffectContext(
        UUID effectId,
        UUID decisionId,
        @Nullable String merchantId,
        String number,
        String reason,
        Instant at,
        Actor actor) {

    /** @throws IllegalStateException for a decision that is not about one merchant */
    public String merchant() {
        String merchant = merchantId;
        if (merchant == null) {
            throw new IllegalStateException("no merchant: " + number);
        }
        return merchant;
    }
}
