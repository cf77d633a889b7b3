package io.touchstone.deposit.approval;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something was proposed, allowed or refused. */
record ProposalChanged(
        String what,
        UUID proposalId,
        ProposalKind kind,
        @Nullable String merchantId,
        @Nullable Money amount,
        Actor actor,
        Instant occurredAt)
        implements GovernanceEvent {

    @Override
    public String action() {
        return "deposit.proposal_" + what;
    }

    @Override
    public Subject subject() {
        return merchantId == null ? new Subject("fund", "guarantee") : Subject.merchant(merchantId);
    }

    @Override
    public Map<String, ?> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("proposal_id", proposalId.toString());
        details.put("kind", kind.word());
        if (amount != null) {
            details.put("amount_minor", amount.minor());
            details.put("currency", amount.currency().getCurrencyCode());
        }
        return details;
    }
}
