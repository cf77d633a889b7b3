package io.touchstone.identity.domain;

import io.touchstone.identity.AccountId;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What happened to an account, a department or a token, for the audit trail; by id only, never by name or address. */
record IdentityEvent(String action, Subject subject, Actor actor, Instant occurredAt, Map<String, ?> details)
        implements GovernanceEvent {

    static IdentityEvent account(String what, UUID account, Actor actor, Instant at, Map<String, ?> details) {
        return new IdentityEvent("identity." + what, new Subject("account", account.toString()), actor, at, details);
    }

    static IdentityEvent account(String what, AccountId account, Actor actor, Instant at) {
        return account(what, account.id(), actor, at, Map.of());
    }

    static IdentityEvent department(String what, UUID department, Actor actor, Instant at) {
        return new IdentityEvent(
                "identity.department_" + what, new Subject("department", department.toString()), actor, at, Map.of());
    }

    static IdentityEvent token(String what, UUID token, Actor actor, Instant at, Map<String, ?> details) {
        return new IdentityEvent(
                "identity.token_" + what, new Subject("api_token", token.toString()), actor, at, details);
    }

    /** About somebody who has no account. */
    static IdentityEvent stranger(String what, String who, Actor actor, Instant at) {
        return new IdentityEvent("identity." + what, new Subject("stranger", who), actor, at, Map.of());
    }
}
