package io.touchstone.deposit.refund;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;

/** Something happened to a payout or a batch of them. */
record PayoutEvent(String action, Subject subject, Actor actor, Instant occurredAt, Map<String, ?> details)
        implements GovernanceEvent {

    static PayoutEvent ended(Payout payout, Payout.State state, Actor actor, Instant at) {
        return new PayoutEvent(
                "deposit.payout_" + state.word(),
                new Subject("payout", payout.reference()),
                actor,
                at,
                Map.of(
                        "kind", payout.kind().word(),
                        "amount_minor", payout.amount().minor(),
                        "currency", payout.amount().currency().getCurrencyCode()));
    }

    static PayoutEvent ofBatch(String action, String number, Actor actor, Instant at, Map<String, ?> details) {
        return new PayoutEvent(action, new Subject("payout_batch", number), actor, at, details);
    }
}
