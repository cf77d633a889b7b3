package io.touchstone.merchant.life;

import io.touchstone.kernel.Ids;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.life.LifePermissions.CanSeeOwnLife;
import io.touchstone.merchant.people.SeatRole;
import io.touchstone.merchant.people.Seats;
import io.touchstone.shell.CurrentActor;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a merchant follows its own life, pauses it and ends it. Only the owner's seat decides; the others read. */
@Service
@Transactional
@CanSeeOwnLife
public class OwnLifeDesk {

    private static final Set<SeatRole> OWNER = EnumSet.of(SeatRole.OWNER);

    private final LifeActs acts;
    private final LifeBook book;
    private final Seats seats;
    private final CurrentActor currentActor;
    private final Ids ids;

    OwnLifeDesk(LifeActs acts, LifeBook book, Seats seats, CurrentActor currentActor, Ids ids) {
        this.acts = acts;
        this.book = book;
        this.seats = seats;
        this.currentActor = currentActor;
        this.ids = ids;
    }

    @Transactional(readOnly = true)
    public LifeView view(String merchantId) {
        seats.require(merchantId);
        return book.view(merchantId);
    }

    /** Whether the reader may decide here, so that the page shows the forms. */
    @Transactional(readOnly = true)
    public boolean owns(String merchantId) {
        return seats.require(merchantId) == SeatRole.OWNER;
    }

    /** Pauses the shop until a day. */
    public void pause(String merchantId, long seen, Instant until, String reason) {
        seats.requireOneOf(merchantId, OWNER);
        acts.act(
                merchantId,
                seen,
                currentActor.get(),
                (life, at) -> life.suspend(new Suspension(
                        ids.next(),
                        SuspensionType.OWN_REQUEST,
                        reason,
                        at,
                        until,
                        currentActor.get().toString())));
    }

    /** Ends the pause early; no other suspension is the merchant's to end. */
    public void resume(String merchantId, long seen, UUID suspensionId, String reason) {
        seats.requireOneOf(merchantId, OWNER);
        acts.act(merchantId, seen, currentActor.get(), (life, at) -> {
            if (life.release(suspensionId, reason).type() != SuspensionType.OWN_REQUEST) {
                throw new RuleViolation(LifeRule.NOT_YOURS_TO_END);
            }
        });
    }

    public void announceExit(String merchantId, long seen, Instant leavesAt, String reason) {
        seats.requireOneOf(merchantId, OWNER);
        acts.act(
                merchantId,
                seen,
                currentActor.get(),
                (life, at) -> life.announceExit(new PlannedExit(
                        ids.next(), reason, at, leavesAt, currentActor.get().toString())));
    }

    public void cancelExit(String merchantId, long seen, String reason) {
        seats.requireOneOf(merchantId, OWNER);
        acts.act(merchantId, seen, currentActor.get(), (life, at) -> life.cancelExit(reason));
    }
}
