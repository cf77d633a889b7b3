package io.touchstone.identity.domain;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.IdentityRule;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What is done about an account beside its own row: locks, second factor, sessions, letters. */
@Component
class AccountActs {

    private final SignInGuard guard;
    private final SecondFactors factors;
    private final SignedInSessions sessions;
    private final PasswordLinks links;
    private final StoredDepartments departments;
    private final ApplicationEventPublisher events;

    AccountActs(
            SignInGuard guard,
            SecondFactors factors,
            SignedInSessions sessions,
            PasswordLinks links,
            StoredDepartments departments,
            ApplicationEventPublisher events) {
        this.guard = guard;
        this.factors = factors;
        this.sessions = sessions;
        this.links = links;
        this.departments = departments;
        this.events = events;
    }

    AccountDetails details(Account account, Instant now) {
        return new AccountDetails(
                account.view(),
                account.profile(),
                department(account.profile().departmentId()),
                account.createdAt(),
                account.passwordChangedAt(),
                account.version(),
                factors.isConfirmed(account.id()),
                guard.shutUntil(SignInGuard.Door.PERSON, account.usernameKey(), now)
                        .orElse(null));
    }

    void unlock(Account account, Actor actor, Instant at) {
        guard.clearEverywhere(SignInGuard.Door.PERSON, account.usernameKey());
        events.publishEvent(IdentityEvent.account("account_unlocked", account.id(), actor, at));
    }

    void resetSecondFactor(Account account, Actor actor, Instant at) {
        if (!factors.remove(account.id())) {
            throw new RuleViolation(IdentityRule.FACTOR_NOT_SET);
        }
        events.publishEvent(IdentityEvent.account("second_factor_reset", account.id(), actor, at));
    }

    void sendPasswordLink(Account account, Actor actor, Instant at) {
        if (account.profile().email() == null) {
            throw new RuleViolation(IdentityRule.EMAIL_MISSING);
        }
        links.send(account, actor, at);
    }

    void endSession(AccountId account, String handle, Actor actor, Instant at) {
        if (!sessions.end(account, handle)) {
            throw new NotFound("session", handle);
        }
        events.publishEvent(
                IdentityEvent.account("session_revoked", account.id(), actor, at, Map.of("session", handle)));
    }

    private @Nullable String department(@Nullable UUID id) {
        return id == null
                ? null
                : departments.findById(id).map(Department::name).orElse(null);
    }
}
