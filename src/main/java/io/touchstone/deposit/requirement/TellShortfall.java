package io.touchstone.deposit.requirement;

import io.touchstone.deposit.DepositShortfall;
import io.touchstone.notice.WebhookType;
import io.touchstone.notice.Webhooks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells other systems that a shop was called to top up (contract, live facts). */
@Component
class TellShortfall {

    private final Webhooks webhooks;

    TellShortfall(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @EventListener
    void on(DepositShortfall event) {
        webhooks.publish(WebhookType.DEPOSIT_SHORTFALL, event.subject(), event.details());
    }
}
