package io.touchstone.deposit.fund;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A debt of a merchant was opened, paid from its deposit, undone or written off. */
record DebtChanged(
        String what,
        UUID debtId,
        String merchantId,
        DebtKind kind,
        String caseNo,
        Money amount,
        Actor actor,
        Instant occurredAt)
        implements GovernanceEvent {

    @Override
    public String action() {
        return "deposit.debt_" + what;
    }

    @Override
    public Subject subject() {
        return Subject.merchant(merchantId);
    }

    @Override
    public Map<String, ?> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("debt_id", debtId.toString());
        details.put("kind", kind.word());
        details.put("case_no", caseNo);
        details.put("amount_minor", amount.minor());
        details.put("currency", amount.currency().getCurrencyCode());
        return details;
    }
}
