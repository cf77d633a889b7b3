package io.touchstone.deposit.term;

import io.touchstone.deposit.TermTrigger;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The settlement term of a merchant's orders was extended or lifted, or all its orders were settled. */
record TermChanged(
        String what,
        UUID termId,
        String merchantId,
        TermTrigger trigger,
        String caseNo,
        Actor actor,
        Instant occurredAt)
        implements GovernanceEvent {

    @Override
    public String action() {
        return "deposit.term_" + what;
    }

    @Override
    public Subject subject() {
        return Subject.merchant(merchantId);
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("term_id", termId.toString(), "trigger", trigger.word(), "case_no", caseNo);
    }
}
