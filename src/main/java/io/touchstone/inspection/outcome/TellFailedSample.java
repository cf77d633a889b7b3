package io.touchstone.inspection.outcome;

import io.touchstone.inspection.InspectionFailed;
import io.touchstone.notice.WebhookType;
import io.touchstone.notice.Webhooks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells other systems that a sample failed for good (contract, live facts). */
@Component
class TellFailedSample {

    private final Webhooks webhooks;

    TellFailedSample(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @EventListener
    void on(InspectionFailed event) {
        webhooks.publish(WebhookType.INSPECTION_FAILED, event.subject(), event.details());
    }
}
