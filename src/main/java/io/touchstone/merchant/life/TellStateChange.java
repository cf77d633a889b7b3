package io.touchstone.merchant.life;

import io.touchstone.merchant.MerchantStateChanged;
import io.touchstone.notice.WebhookType;
import io.touchstone.notice.Webhooks;
import io.touchstone.restriction.EligibilityChanges;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells other systems of a step in a merchant's life, and those that obey eligibility to ask anew (contract, live facts). */
@Component
class TellStateChange {

    private final Webhooks webhooks;
    private final EligibilityChanges changes;

    TellStateChange(Webhooks webhooks, EligibilityChanges changes) {
        this.webhooks = webhooks;
        this.changes = changes;
    }

    @EventListener
    void on(MerchantStateChanged event) {
        var message = webhooks.publish(WebhookType.MERCHANT_STATE_CHANGED, event.subject(), event.details());
        changes.stateChanged(event.merchantId(), event.to().word(), message, event.occurredAt());
    }
}
