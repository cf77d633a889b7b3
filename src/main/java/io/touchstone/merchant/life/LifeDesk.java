package io.touchstone.merchant.life;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.merchant.blocklist.Blocklist;
import io.touchstone.merchant.life.LifePermissions.CanBan;
import io.touchstone.merchant.life.LifePermissions.CanChangeLives;
import io.touchstone.merchant.life.LifePermissions.CanProposeBans;
import io.touchstone.merchant.life.LifePermissions.CanReadLives;
import io.touchstone.shell.CurrentActor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff takes merchants through their lives (A10). */
@Service
@Transactional
public class LifeDesk {

    private final LifeActs acts;
    private final LifeBook book;
    private final Blocklist blocklist;
    private final CurrentActor currentActor;
    private final Ids ids;

    LifeDesk(LifeActs acts, LifeBook book, Blocklist blocklist, CurrentActor currentActor, Ids ids) {
        this.acts = acts;
        this.book = book;
        this.blocklist = blocklist;
        this.currentActor = currentActor;
        this.ids = ids;
    }

    @CanReadLives
    @Transactional(readOnly = true)
    public LifeView view(String merchantId) {
        return book.view(merchantId);
    }

    /** Ends the trial. */
    @CanChangeLives
    public void open(String merchantId, long seen, String reason) {
        acts.act(merchantId, seen, actor(), (life, at) -> life.open(book.gate(merchantId, at), reason));
    }

    @CanChangeLives
    public void suspend(String merchantId, long seen, SuspendShop command) {
        acts.act(
                merchantId,
                seen,
                actor(),
                (life, at) -> life.suspend(new Suspension(
                        ids.next(), command.type(), command.reason(), at, command.until(), actor().toString())));
    }

    /** Ends a suspension whose condition of release was met. */
    @CanChangeLives
    public void release(String merchantId, long seen, UUID suspensionId, String reason) {
        acts.act(merchantId, seen, actor(), (life, at) -> life.release(suspensionId, reason));
    }

    /** Takes an exit in hand that the merchant asked for outside of the portal. */
    @CanChangeLives
    public void announceExit(String merchantId, long seen, Instant leavesAt, String reason) {
        acts.act(
                merchantId,
                seen,
                actor(),
                (life, at) -> life.announceExit(new PlannedExit(ids.next(), reason, at, leavesAt, actor().toString())));
    }

    @CanChangeLives
    public void cancelExit(String merchantId, long seen, String reason) {
        acts.act(merchantId, seen, actor(), (life, at) -> life.cancelExit(reason));
    }

    @CanProposeBans
    public void proposeBan(String merchantId, long seen, ProposeBan command) {
        acts.act(
                merchantId,
                seen,
                actor(),
                (life, at) -> life.proposeBan(
                        Ban.proposal(ids.next(), command.basis(), command.reason(), command.caseNo(), at, actor())));
    }

    /** Bans and puts on the blocklist, so that the same people are found again (E4); whoever proposed it is refused. */
    @CanBan
    public void confirmBan(String merchantId, long seen, UUID banId) {
        acts.act(merchantId, seen, actor(), (life, at) -> {
            Ban ban = life.confirmBan(banId, at, actor());
            blocklist.block(new Blocklist.Ban(merchantId, ban.basis(), ban.caseNo(), null, at, actor()));
        });
    }

    @CanProposeBans
    public void withdrawBan(String merchantId, long seen, UUID banId) {
        acts.act(merchantId, seen, actor(), (life, at) -> life.withdrawBan(banId));
    }

    /** Lifts a ban; whoever confirmed it is refused. */
    @CanBan
    public void liftBan(String merchantId, long seen, UUID banId, String reason) {
        acts.act(merchantId, seen, actor(), (life, at) -> {
            life.liftBan(banId, reason, actor());
            blocklist.unblock(merchantId, life.entriesDecided(), reason, at, actor());
        });
    }

    private Actor actor() {
        return currentActor.get();
    }
}
