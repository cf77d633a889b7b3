package io.touchstone.merchant.brand;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A link of a brand's chain was claimed, verified or revoked. */
record AuthorisationChanged(String what, UUID authorisationId, UUID brandId, Actor actor, Instant occurredAt)
        implements GovernanceEvent {

    static AuthorisationChanged of(Authorisation authorisation, String what, Actor actor, Instant at) {
        return new AuthorisationChanged(what, authorisation.id(), authorisation.brandId(), actor, at);
    }

    @Override
    public String action() {
        return "merchant.authorisation_" + what;
    }

    @Override
    public Subject subject() {
        return new Subject("brand", brandId.toString());
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("authorisation_id", authorisationId.toString());
    }
}
