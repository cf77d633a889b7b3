package io.touchstone.merchant.people;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.Rule;
import io.touchstone.merchant.people.PeoplePermissions.OpenToInvited;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody who was invited takes the seat, with the account they have or with a new one. */
@Service
@Transactional
@OpenToInvited
public class JoinDesk {

    private final Invitations invitations;
    private final Seats seats;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;
    private final Clock clock;

    JoinDesk(
            Invitations invitations,
            Seats seats,
            Accounts accounts,
            ApplicationEventPublisher events,
            CurrentActor currentActor,
            Clock clock) {
        this.invitations = invitations;
        this.seats = seats;
        this.accounts = accounts;
        this.events = events;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** What a link invites to; 404 once it was used or ran out. */
    @Transactional(readOnly = true)
    public Invitation invitation(String word) {
        return invitations.open(word, clock.instant()).orElseThrow(() -> new NotFound("invitation", ""));
    }

    /** Whether the reader is signed in to the portal and may join as who they are. */
    public boolean hasAccount() {
        return currentActor.get().kind() == Actor.Kind.MERCHANT;
    }

    /** With the account that is signed in. */
    public String join(String word) {
        return take(invitation(word), seats.account(), currentActor.get());
    }

    /** Who wants an account to join with; the mail address is the one that the link was sent to. */
    public record Joiner(
            String username,
            String displayName,
            String password,
            @Nullable String locale) {

        /** Leaves the password out, so that it reaches no log. */
        @Override
        public String toString() {
            return "Joiner " + username;
        }

        NewAccount invitedBy(Invitation invitation) {
            return new NewAccount(
                    username, displayName, invitation.email(), password, Set.of(Role.MERCHANT), null, locale);
        }
    }

    /** What stands against the account, by field; empty when it can be opened. */
    @Transactional(readOnly = true)
    public Map<String, Rule> objections(String word, Joiner joiner) {
        return accounts.objections(joiner.invitedBy(invitation(word)));
    }

    /** With an account that is opened for it. */
    public String join(String word, Joiner joiner) {
        Invitation invitation = invitation(word);
        AccountId account = accounts.open(joiner.invitedBy(invitation), Actor.anonymous());
        return take(
                invitation,
                account.id(),
                new Actor(Actor.Kind.MERCHANT, account.id().toString()));
    }

    private String take(Invitation invitation, UUID account, Actor actor) {
        Instant at = clock.instant();
        if (seats.roleOf(account, invitation.merchantId()).isPresent()) {
            throw new Conflict(PeopleRule.SEATED_ALREADY);
        }
        if (!invitations.accept(invitation.id(), account, at)) {
            throw new Conflict(PeopleRule.INVITATION_SPENT);
        }
        seats.give(account, invitation.merchantId(), invitation.role(), at, actor);
        events.publishEvent(PeopleEvent.of(
                "person_joined",
                invitation.merchantId(),
                actor,
                at,
                Map.of("invitation", invitation.id().toString(), "account", account.toString())));
        return invitation.merchantId();
    }
}
