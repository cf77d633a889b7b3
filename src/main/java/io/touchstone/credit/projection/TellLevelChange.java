package io.touchstone.credit.projection;

import io.touchstone.credit.LevelChanged;
import io.touchstone.notice.WebhookType;
import io.touchstone.notice.Webhooks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells other systems of a new credit level (contract, live facts). */
@Component
class TellLevelChange {

    private final Webhooks webhooks;

    TellLevelChange(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @EventListener
    void on(LevelChanged event) {
        webhooks.publish(WebhookType.CREDIT_LEVEL_CHANGED, event.subject(), event.details());
    }
}
