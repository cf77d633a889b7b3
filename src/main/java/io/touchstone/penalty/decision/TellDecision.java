package io.touchstone.penalty.decision;

import io.touchstone.notice.WebhookType;
import io.touchstone.notice.Webhooks;
import io.touchstone.penalty.PenaltyDecided;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells other systems that a decision took effect (contract, live facts). */
@Component
class TellDecision {

    private final Webhooks webhooks;

    TellDecision(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @EventListener
    void on(PenaltyDecided event) {
        webhooks.publish(WebhookType.PENALTY_DECIDED, event.subject(), event.details());
    }
}
