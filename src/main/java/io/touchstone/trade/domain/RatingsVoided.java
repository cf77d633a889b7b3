package io.touchstone.trade.domain;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Ratings stopped counting, or count again. */
record RatingsVoided(UUID voidId, boolean reverted, String caseNo, int ratings, Actor actor, Instant occurredAt)
        implements GovernanceEvent {

    @Override
    public String action() {
        return reverted ? "trade.void_reverted" : "trade.ratings_voided";
    }

    @Override
    public Subject subject() {
        return new Subject("void", voidId.toString());
    }

    @Override
    public Map<String, ?> details() {
        return new TreeMap<>(Map.of("case_no", caseNo, "ratings", ratings));
    }
}
