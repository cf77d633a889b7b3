package io.touchstone.deposit.hold;

import io.touchstone.deposit.HoldView;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Something happened to a hold: {@code deposit.held}, {@code deposit.captured}, {@code deposit.released}, {@code deposit.expired},
 * {@code deposit.capture_returned}. */
record HoldEvent(String action, Subject subject, Actor actor, Instant occurredAt, Map<String, ?> details)
        implements GovernanceEvent {

    static HoldEvent held(HoldState hold, Actor actor) {
        Map<String, Object> details = details(hold, hold.amountMinor());
        details.put("case_no", hold.caseNo());
        return of("deposit.held", hold, actor, hold.placedAt(), details);
    }

    static HoldEvent of(HoldState hold, HoldAct act) {
        Map<String, Object> details = details(hold, act.amountMinor());
        details.put("remaining_minor", act.remainingMinor());
        if (act.receiver() != null) {
            details.put("to", act.receiver().word());
        }
        return of(act.kind().action(), hold, act.actor(), act.at(), details);
    }

    static HoldEvent returned(HoldView hold, Money back, String reason, Instant at, Actor actor) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("merchant_id", hold.merchantId());
        details.put("amount_minor", back.minor());
        details.put("currency", back.currency().getCurrencyCode());
        details.put("case_no", hold.caseNo());
        details.put("reason", reason);
        return new HoldEvent(
                "deposit.capture_returned", new Subject("hold", hold.holdId().toString()), actor, at, details);
    }

    private static HoldEvent of(String action, HoldState hold, Actor actor, Instant at, Map<String, Object> details) {
        return new HoldEvent(action, new Subject("hold", hold.holdId().toString()), actor, at, details);
    }

    private static Map<String, Object> details(HoldState hold, long minor) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("merchant_id", hold.merchantId());
        details.put("amount_minor", minor);
        details.put("currency", hold.currency().getCurrencyCode());
        return details;
    }
}
