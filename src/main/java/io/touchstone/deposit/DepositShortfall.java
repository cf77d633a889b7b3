package io.touchstone.deposit;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A shop was called to top up, as it has lodged less than is required (contract, live facts). */
public record DepositShortfall(
        String merchantId, String caseNo, Money required, Money balance, Actor actor, Instant occurredAt)
        implements GovernanceEvent {

    @Override
    public String action() {
        return "deposit.shortfall";
    }

    @Override
    public Subject subject() {
        return Subject.merchant(merchantId);
    }

    @Override
    public Map<String, ?> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("case_no", caseNo);
        details.put("required_minor", required.minor());
        details.put("balance_minor", balance.minor());
        details.put("currency", required.currency().getCurrencyCode());
        return details;
    }
}
