package io.touchstone.identity.domain;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.domain.IdentityPermissions.AnybodyMay;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where somebody comes whom the identity provider vouches for. Who they are here is told by the link of issuer and subject alone; an
 * address or a name that the provider sends never finds an account, since either may be somebody else's tomorrow.
 */
@Service
@AnybodyMay
@Transactional
public class SsoDesk {

    private static final Actor ITSELF = Actor.system("single-sign-on");
    private static final int SHORT = 16;

    private final StoredAccounts accounts;
    private final SsoLinks links;
    private final SsoSettings settings;
    private final AccountChecks checks;
    private final SignedInSessions sessions;
    private final SignInSteps steps;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SsoDesk(
            StoredAccounts accounts,
            SsoLinks links,
            SsoSettings settings,
            AccountChecks checks,
            SignedInSessions sessions,
            SignInSteps steps,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.settings = settings;
        this.checks = checks;
        this.sessions = sessions;
        this.steps = steps;
        this.events = events;
        this.clock = clock;
    }

    /** Whether a word of an invitation can still be used. */
    @Transactional(readOnly = true)
    public boolean isInvited(String word) {
        return settings.isOn() && links.invited(word, clock.instant()).isPresent();
    }

    /** Lets the person in, or as far as the second factor; empty when there is no open account for them, or no role. */
    public Optional<Authentication> enter(SsoArrival arrival, SignInPlace place) {
        Instant now = clock.instant();
        Optional<Account> account = whose(arrival, now).flatMap(id -> accounts.findById(id.id()));
        if (account.isEmpty()) {
            refuseUnknown(arrival, now);
            return Optional.empty();
        }
        if (!account.get().isEnabled() || !takesRoles(account.get(), arrival, now)) {
            refuse(account.get(), now);
            return Optional.empty();
        }
        links.noteUse(arrival.issuer(), arrival.subject(), now);
        return Optional.of(welcome(account.get(), arrival, place));
    }

    /** Ends every session of a person, as their provider asks when they have left it. */
    public boolean leave(String issuer, String subject) {
        Optional<AccountId> owner = links.owner(issuer, subject);
        owner.ifPresent(account -> {
            int ended = sessions.endAll(account, null);
            events.publishEvent(IdentityEvent.account(
                    "sso_signed_out", account.id(), ITSELF, clock.instant(), Map.of("sessions", ended)));
        });
        return owner.isPresent();
    }

    private Optional<AccountId> whose(SsoArrival arrival, Instant now) {
        Optional<AccountId> owner = links.owner(arrival.issuer(), arrival.subject());
        String word = arrival.invitation();
        return owner.isPresent() || word == null ? owner : accept(arrival, word, now);
    }

    /** The link is made before the word is spent, and both or neither stand. */
    private Optional<AccountId> accept(SsoArrival arrival, String word, Instant now) {
        Optional<Account> invited = links.invited(word, now)
                .flatMap(id -> accounts.findById(id.id()))
                .filter(Account::isEnabled);
        if (invited.isEmpty()) {
            return Optional.empty();
        }
        Account account = invited.get();
        Actor person = account.actor();
        if (!links.add(account.id(), arrival.issuer(), arrival.subject(), person, now)) {
            return Optional.empty();
        }
        links.spend(word, now);
        events.publishEvent(
                IdentityEvent.account("sso_linked", account.id().id(), person, now, Map.of("by", "invitation")));
        return Optional.of(account.id());
    }

    /** With a claim of groups configured, roles are what they bring today, and nobody comes in without one. */
    private boolean takesRoles(Account account, SsoArrival arrival, Instant now) {
        if (settings.rolesClaim() == null) {
            return true;
        }
        Set<Role> brought = settings.rolesOf(arrival.groups());
        if (brought.isEmpty()
                || brought.stream().map(Role::seat).distinct().count() > 1
                || checks.roleObjection(account.id(), brought).isPresent()) {
            return false;
        }
        if (!brought.equals(account.roles())) {
            account.assign(brought, ITSELF, now);
            accounts.save(account);
            sessions.endAll(account.id(), null);
        }
        return true;
    }

    private Authentication welcome(Account account, SsoArrival arrival, SignInPlace place) {
        Verdict.Welcome welcome = settings.isStrong(arrival.methods())
                ? steps.complete(account, "sso_strong")
                : steps.after(account, "sso");
        var whole = UsernamePasswordAuthenticationToken.authenticated(welcome.principal(), null, welcome.authorities());
        whole.setDetails(place);
        return whole;
    }

    private void refuse(Account account, Instant now) {
        events.publishEvent(IdentityEvent.account(
                "sign_in_failed", account.id().id(), Actor.anonymous(), now, Map.of("by", "sso")));
    }

    /** By a short hash, from which nobody is recognised, but by which an operator sees that it is one and the same. */
    private void refuseUnknown(SsoArrival arrival, Instant now) {
        String who =
                Secrets.hexHash(arrival.issuer() + "\n" + arrival.subject()).substring(0, SHORT);
        events.publishEvent(IdentityEvent.stranger("sso_refused", who, Actor.anonymous(), now));
    }
}
