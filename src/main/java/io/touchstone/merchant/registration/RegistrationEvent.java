package io.touchstone.merchant.registration;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;

/** What happened to a registration, for the audit trail; without the mail address. */
record RegistrationEvent(String action, Subject subject, Actor actor, Instant occurredAt) implements GovernanceEvent {

    static RegistrationEvent asked(Actor actor, Instant at) {
        return new RegistrationEvent("merchant.registration_asked", new Subject("registration", "mail"), actor, at);
    }

    static RegistrationEvent confirmed(String account, Actor actor, Instant at) {
        return new RegistrationEvent("merchant.registration_confirmed", new Subject("account", account), actor, at);
    }

    @Override
    public Map<String, ?> details() {
        return Map.of();
    }
}
