package io.touchstone.merchant.people;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.people.PeoplePermissions.CanSeeOwnPeople;
import io.touchstone.notice.Notice;
import io.touchstone.notice.Notices;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a shop's owners say who else speaks for it, and in which role. */
@Service
@Transactional
@CanSeeOwnPeople
public class PeopleDesk {

    private static final Set<SeatRole> OWNER = EnumSet.of(SeatRole.OWNER);
    private static final Duration VALID_FOR = Duration.ofDays(7);
    private static final int PER_DAY = 20;

    private final Seats seats;
    private final SeatBook book;
    private final Invitations invitations;
    private final Merchants merchants;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;
    private final Ids ids;
    private final Clock clock;

    PeopleDesk(
            Seats seats,
            SeatBook book,
            Invitations invitations,
            Merchants merchants,
            Notices notices,
            ApplicationEventPublisher events,
            CurrentActor currentActor,
            Ids ids,
            Clock clock) {
        this.seats = seats;
        this.book = book;
        this.invitations = invitations;
        this.merchants = merchants;
        this.notices = notices;
        this.events = events;
        this.currentActor = currentActor;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<SeatView> people(String merchantId) {
        seats.require(merchantId);
        return book.people(merchantId);
    }

    /** Open invitations, for owners; others see none. */
    @Transactional(readOnly = true)
    public List<Invitation> invitations(String merchantId) {
        return owns(merchantId) ? invitations.openOf(merchantId, clock.instant()) : List.of();
    }

    @Transactional(readOnly = true)
    public boolean owns(String merchantId) {
        return seats.require(merchantId) == SeatRole.OWNER;
    }

    /** Sends a one-time link; whether somebody has an account under the address is told to nobody. */
    public void invite(String merchantId, String email, SeatRole role, String locale) {
        seats.requireOneOf(merchantId, OWNER);
        Instant at = clock.instant();
        if (invitations.sentSince(merchantId, at.minus(Duration.ofDays(1))) >= PER_DAY) {
            throw new RuleViolation(PeopleRule.TOO_MANY_INVITATIONS);
        }
        String shop = merchants.find(merchantId).orElseThrow().name();
        Invitation invitation = new Invitation(ids.next(), merchantId, shop, role, email, at.plus(VALID_FOR));
        String word = invitations.add(invitation, actor().toString(), at);
        notices.send(new Notice(
                new Notice.Recipient.Address(email, locale),
                "merchant.notice.invited",
                List.of(shop),
                "/join/" + word,
                EnumSet.of(Notice.Channel.MAIL),
                true));
        tell(
                "person_invited",
                merchantId,
                at,
                Map.of("invitation", invitation.id().toString(), "role", role.word()));
    }

    public void withdraw(String merchantId, UUID invitationId) {
        seats.requireOneOf(merchantId, OWNER);
        Instant at = clock.instant();
        if (!invitations.withdraw(merchantId, invitationId, at)) {
            throw new NotFound("invitation", invitationId.toString());
        }
        tell("invitation_withdrawn", merchantId, at, Map.of("invitation", invitationId.toString()));
    }

    /** Gives a person another role; one owner always remains. */
    public void change(String merchantId, UUID accountId, SeatRole role) {
        seats.requireOneOf(merchantId, OWNER);
        requireSeat(merchantId, accountId);
        Instant at = clock.instant();
        book.lock(merchantId);
        seats.give(accountId, merchantId, role, at, actor());
        requireOwner(merchantId);
        tell("seat_changed", merchantId, at, Map.of("account", accountId.toString(), "role", role.word()));
    }

    /** Takes a person's seat; they no longer see the shop from their next click on. */
    public void remove(String merchantId, UUID accountId) {
        seats.requireOneOf(merchantId, OWNER);
        requireSeat(merchantId, accountId);
        Instant at = clock.instant();
        book.lock(merchantId);
        book.remove(merchantId, accountId);
        requireOwner(merchantId);
        tell("seat_removed", merchantId, at, Map.of("account", accountId.toString()));
    }

    private void requireSeat(String merchantId, UUID accountId) {
        if (seats.roleOf(accountId, merchantId).isEmpty()) {
            throw new NotFound("account", accountId.toString());
        }
    }

    private void requireOwner(String merchantId) {
        if (seats.accounts(merchantId, OWNER).isEmpty()) {
            throw new RuleViolation(PeopleRule.LAST_OWNER);
        }
    }

    private void tell(String what, String merchantId, Instant at, Map<String, ?> details) {
        events.publishEvent(PeopleEvent.of(what, merchantId, actor(), at, details));
    }

    private Actor actor() {
        return currentActor.get();
    }
}
