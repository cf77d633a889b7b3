package io.touchstone.taxonomy;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A brand came into the library. */
public record BrandAdded(UUID brandId, String name, Actor actor, Instant occurredAt) implements GovernanceEvent {

    @Override
    public String action() {
        return "taxonomy.brand_added";
    }

    @Override
    public Subject subject() {
        return new Subject("brand", brandId.toString());
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("name", name);
    }
}
