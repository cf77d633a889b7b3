package io.touchstone.deposit.fund;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;

/** The fund paid, was filled up, ran low, or it was decided who bears a payment. */
record FundChanged(String what, Subject subject, Map<String, ?> details, Actor actor, Instant occurredAt)
        implements GovernanceEvent {

    static final Subject FUND = new Subject("fund", "guarantee");

    FundChanged {
        details = Map.copyOf(details);
    }

    @Override
    public String action() {
        return "deposit." + what;
    }
}
