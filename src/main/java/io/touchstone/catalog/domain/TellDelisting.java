package io.touchstone.catalog.domain;

import io.touchstone.catalog.ProductDelisted;
import io.touchstone.notice.WebhookType;
import io.touchstone.notice.Webhooks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells other systems that products went off the shelf (contract, live facts); that they are back is told to nobody. */
@Component
class TellDelisting {

    private final Webhooks webhooks;

    TellDelisting(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @EventListener
    void on(ProductDelisted event) {
        if (!event.ended()) {
            webhooks.publish(WebhookType.PRODUCT_DELISTED, event.subject(), event.details());
        }
    }
}
