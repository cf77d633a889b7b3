package io.touchstone.merchant.commitment;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;

/** A shop signed a commitment. */
record CommitmentSigned(String merchantId, String code, int version, String sha256, Actor actor, Instant occurredAt)
        implements GovernanceEvent {

    @Override
    public String action() {
        return "merchant.commitment_signed";
    }

    @Override
    public Subject subject() {
        return Subject.merchant(merchantId);
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("code", code, "version", version, "sha256", sha256);
    }
}
