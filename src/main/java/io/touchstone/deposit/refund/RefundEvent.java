package io.touchstone.deposit.refund;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Something happened to a refund: {@code deposit.refund_requested} and so on. */
record RefundEvent(String action, Subject subject, Actor actor, Instant occurredAt, Map<String, ?> details)
        implements GovernanceEvent {

    static RefundEvent of(String what, String number, String merchantId, Money amount, Actor actor, Instant at) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("number", number);
        details.put("amount_minor", amount.minor());
        details.put("currency", amount.currency().getCurrencyCode());
        return new RefundEvent("deposit.refund_" + what, Subject.merchant(merchantId), actor, at, details);
    }
}
