package io.touchstone.merchant.registration;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Rule;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.application.ApplicationClaims;
import io.touchstone.merchant.registration.RegistrationPermissions.AnybodyMay;
import io.touchstone.notice.Notice;
import io.touchstone.notice.Notices;
import io.touchstone.shell.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an applicant registers: asks for a link by mail, then sets a password by it. */
@Service
@Transactional
public class RegistrationDesk {

    private static final Duration VALID_FOR = Duration.ofHours(24);

    private final RegistrationLinks links;
    private final Accounts accounts;
    private final ApplicationClaims claims;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegistrationDesk(
            RegistrationLinks links,
            Accounts accounts,
            ApplicationClaims claims,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.claims = claims;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sends a mail either way: a link to who is new, a pointer to the sign-in page to who has an account. Page and time
     * tell neither from the other.
     */
    @AnybodyMay
    public void ask(String email, String displayName, String locale, String place) {
        Instant now = clock.instant();
        if (links.isTooMuch(email, place, now)) {
            return;
        }
        String word = links.make(new Registration(email, displayName, locale, null), place, now, VALID_FOR);
        boolean known = accounts.find(email).isPresent();
        if (known) {
            links.spend(word, now);
        }
        notices.send(new Notice(
                new Notice.Recipient.Address(email, locale),
                known ? "merchant.letter.registered" : "merchant.letter.register",
                List.of(displayName, Long.toString(VALID_FOR.toHours())),
                known ? "/login" : "/register/" + word,
                EnumSet.of(Notice.Channel.MAIL),
                true));
        events.publishEvent(RegistrationEvent.asked(Actor.anonymous(), now));
    }

    /** Who a link is for, while it can be used. */
    @AnybodyMay
    @Transactional(readOnly = true)
    public Optional<Registration> find(String word) {
        return links.find(word, clock.instant());
    }

    /** What stands against the account, by field; empty when it can be opened. */
    @AnybodyMay
    @Transactional(readOnly = true)
    public Map<String, Rule> objections(String word, String username, String displayName, String password) {
        return links.find(word, clock.instant())
                .map(found -> accounts.objections(account(found, username, displayName, password)))
                .orElse(Map.of());
    }

    /** Opens the account and uses the link up; an invited person gets the application prepared for them. */
    @AnybodyMay
    public void confirm(String word, String username, String displayName, String password) {
        Instant now = clock.instant();
        Registration found =
                links.spend(word, now).orElseThrow(() -> new RuleViolation(RegistrationRule.REGISTRATION_SPENT));
        AccountId account = accounts.open(account(found, username, displayName, password), Actor.anonymous());
        Actor person = new Actor(Actor.Kind.MERCHANT, account.toString());
        if (found.applicationId() != null) {
            claims.claim(found.applicationId(), account.id(), person, now);
        }
        events.publishEvent(RegistrationEvent.confirmed(account.toString(), person, now));
    }

    private static NewAccount account(
            Registration found, String username, @Nullable String displayName, String password) {
        return new NewAccount(
                username,
                displayName == null || displayName.isBlank() ? found.email() : displayName,
                found.email(),
                password,
                Set.of(Role.MERCHANT),
                null,
                found.locale());
    }
}
