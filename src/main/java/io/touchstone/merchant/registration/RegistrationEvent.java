package io.touchstone.merchant.registration;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What happened to a registration, for the audit trail; without the mail address. */
record RegistrationEvent(String action, Subject subject, Actor actor, Instant occurredAt) implements GovernanceEvent {

    static RegistrationEvent asked(Actor actor, Instant at) {
        return new RegistrationEvent("merchant.registration_asked", new Subject("registration", "mail"), actor, at);
    }

    static RegistrationEvent invited(UUID application, Actor actor, Instant at) {
        return new RegistrationEvent(
                "merchant.applicant_invited", new Subject("application", application.toString()), actor, at);
    }

    static RegistrationEvent confirmed(String account, Actor actor, Instant at) {
        return new RegistrationEvent("merchant.registration_confirmed", new Subject("account", account), actor, at);
    }

    @Override
    public Map<String, ?> details() {
        return Map.of();
    }
}
