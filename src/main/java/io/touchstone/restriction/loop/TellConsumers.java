package io.touchstone.restriction.loop;

import io.touchstone.kernel.Subject;
import io.touchstone.notice.WebhookDelivered;
import io.touchstone.notice.WebhookType;
import io.touchstone.notice.Webhooks;
import io.touchstone.restriction.EligibilityChanges;
import io.touchstone.restriction.RestrictionImposed;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.restriction.RestrictionLifted;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes a version of every change, in the transaction that made it, and tells those on whom it bears. */
@Component
class TellConsumers implements EligibilityChanges {

    private final LoopBook book;
    private final Webhooks webhooks;

    TellConsumers(LoopBook book, Webhooks webhooks) {
        this.book = book;
        this.webhooks = webhooks;
    }

    @EventListener
    void on(RestrictionImposed event) {
        tell("imposed", event.id().id(), event.kind(), event.merchantId(), facts(event.details()), event.occurredAt());
    }

    @EventListener
    void on(RestrictionLifted event) {
        tell("lifted", event.id().id(), event.kind(), event.merchantId(), facts(event.details()), event.occurredAt());
    }

    /** A restriction began or ended by itself. */
    void passed(Boundary boundary) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("restriction_id", boundary.restrictionId().toString());
        facts.put("kind", boundary.kind().word());
        facts.put("scope", boundary.scope());
        String caseNo = boundary.caseNo();
        if (caseNo != null) {
            facts.put("case_no", caseNo);
        }
        String cause = boundary.ends() ? "ended" : "began";
        tell(cause, boundary.restrictionId(), boundary.kind(), boundary.merchantId(), facts, boundary.at());
    }

    @Override
    public void stateChanged(String merchantId, String state, UUID message, Instant at) {
        long version = book.note(merchantId, "state", null, state, at).orElseThrow();
        book.deliver(List.of(ConsumerName.values()), version, merchantId, message, at);
    }

    /** An endpoint took a message: the consumer behind it has been told. */
    @EventListener
    void on(WebhookDelivered event) {
        book.takenByWebhook(event.messageId(), event.endpointId(), event.at());
    }

    private void tell(
            String cause,
            UUID restrictionId,
            RestrictionKind kind,
            String merchantId,
            Map<String, Object> facts,
            Instant at) {
        Optional<Long> noted = book.note(merchantId, cause, restrictionId, kind.word(), at);
        if (noted.isEmpty()) {
            return;
        }
        facts.put("cause", cause);
        facts.put("version", noted.get());
        boolean ends = "lifted".equals(cause) || "ended".equals(cause);
        UUID message = webhooks.publish(
                ends ? WebhookType.RESTRICTION_LIFTED : WebhookType.RESTRICTION_IMPOSED,
                Subject.merchant(merchantId),
                facts);
        List<ConsumerName> concerned = ConsumerName.concernedBy(kind);
        if (!concerned.isEmpty()) {
            book.deliver(concerned, noted.get(), merchantId, message, at);
        }
    }

    /** Without what is empty, and without words of people. */
    private static Map<String, Object> facts(Map<String, ?> details) {
        Map<String, Object> facts = new LinkedHashMap<>();
        details.forEach((name, value) -> {
            if (!"".equals(value) && !"reason".equals(name)) {
                facts.put(name, value);
            }
        });
        return facts;
    }
}
