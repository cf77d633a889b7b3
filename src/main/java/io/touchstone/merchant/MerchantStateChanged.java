package io.touchstone.merchant;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A merchant took a step in its life (A10).
 *
 * @param cause what kind of step it was, such as {@code admitted} or {@code suspended}
 */
public record MerchantStateChanged(
        String merchantId, MerchantState from, MerchantState to, String cause, Actor actor, Instant occurredAt)
        implements GovernanceEvent {

    @Override
    public String action() {
        return "merchant.state_changed";
    }

    @Override
    public Subject subject() {
        return Subject.merchant(merchantId);
    }

    @Override
    public Map<String, ?> details() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("from", from.word());
        details.put("to", to.word());
        details.put("cause", cause);
        return details;
    }
}
