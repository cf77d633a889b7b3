package io.touchstone.deposit.fund;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A merchant was fined, or the fine was given back. */
record FineChanged(
        String what, UUID chargeId, String merchantId, String caseNo, Money amount, Actor actor, Instant occurredAt)
        implements GovernanceEvent {

    @Override
    public String action() {
        return "deposit." + what;
    }

    @Override
    public Subject subject() {
        return Subject.merchant(merchantId);
    }

    @Override
    public Map<String, ?> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("charge_id", chargeId.toString());
        details.put("case_no", caseNo);
        details.put("amount_minor", amount.minor());
        details.put("currency", amount.currency().getCurrencyCode());
        return details;
    }
}
