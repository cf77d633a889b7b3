package io.touchstone.identity.domain;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.IdentityRule;
import io.touchstone.identity.domain.IdentityPermissions.CanManageAccounts;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an administrator says which person of the identity provider an account belongs to, or invites them to show it. */
@Service
@CanManageAccounts
@Transactional
public class SsoLinkDesk {

    private static final int SUBJECT_MAX = 255;

    private final StoredAccounts accounts;
    private final SsoLinks links;
    private final SsoSettings settings;
    private final SignedInSessions sessions;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SsoLinkDesk(
            StoredAccounts accounts,
            SsoLinks links,
            SsoSettings settings,
            SignedInSessions sessions,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.settings = settings;
        this.sessions = sessions;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<SsoLinkView> links(AccountId id) {
        return links.of(account(id).id());
    }

    /** Links the person with this subject, as the provider's own list of people tells it. */
    public void link(AccountId id, String typed) {
        String issuer = issuer();
        String subject = typed.strip();
        if (subject.isEmpty() || subject.length() > SUBJECT_MAX || subject.indexOf('\0') >= 0) {
            throw new RuleViolation(IdentityRule.SSO_SUBJECT_MISSING);
        }
        Instant now = clock.instant();
        Account account = account(id);
        if (!links.add(account.id(), issuer, subject, currentActor.get(), now)) {
            throw new Conflict(IdentityRule.SSO_LINK_TAKEN);
        }
        tell("sso_linked", account, Map.of("by", "administrator"), now);
    }

    /** Takes the link away and ends what is open; the password still leads in. */
    public void unlink(AccountId id, UUID link) {
        Account account = account(id);
        if (!links.remove(account.id(), link)) {
            throw new NotFound("sso-link", link.toString());
        }
        sessions.endAll(account.id(), null);
        tell("sso_unlinked", account, Map.of(), clock.instant());
    }

    /** The word of a link that works once within a week; it is shown now and never again. */
    public String invite(AccountId id) {
        String issuer = issuer();
        Account account = account(id);
        if (links.of(account.id()).stream().anyMatch(link -> link.issuer().equals(issuer))) {
            throw new Conflict(IdentityRule.SSO_LINK_TAKEN);
        }
        Instant now = clock.instant();
        tell("sso_invited", account, Map.of(), now);
        return links.invite(account.id(), now);
    }

    private String issuer() {
        String issuer = settings.issuer();
        if (issuer == null) {
            throw new RuleViolation(IdentityRule.SSO_OFF);
        }
        return issuer;
    }

    private void tell(String what, Account account, Map<String, ?> details, Instant at) {
        events.publishEvent(IdentityEvent.account(what, account.id().id(), currentActor.get(), at, details));
    }

    private Account account(AccountId id) {
        return accounts.findById(id.id()).orElseThrow(() -> new NotFound("account", id.toString()));
    }
}
