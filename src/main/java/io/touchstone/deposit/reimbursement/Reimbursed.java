package io.touchstone.deposit.reimbursement;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;

/** The platform owes somebody what they spent for it. */
record Reimbursed(String reference, Money amount, Actor actor, Instant occurredAt) implements GovernanceEvent {

    @Override
    public String action() {
        return "deposit.reimbursed";
    }

    @Override
    public Subject subject() {
        return new Subject("reimbursement", reference);
    }

    @Override
    public Map<String, ?> details() {
        return Map.of(
                "amount_minor", amount.minor(),
                "currency", amount.currency().getCurrencyCode());
    }
}
