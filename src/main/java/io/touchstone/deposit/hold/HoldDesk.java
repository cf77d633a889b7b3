package io.touchstone.deposit.hold;

import io.touchstone.deposit.CaptureHold;
import io.touchstone.deposit.HoldId;
import io.touchstone.deposit.HoldView;
import io.touchstone.deposit.PlaceHold;
import io.touchstone.deposit.approval.Proposal;
import io.touchstone.deposit.approval.Proposals;
import io.touchstone.deposit.ledger.LedgerPermissions.CanPost;
import io.touchstone.deposit.statement.Place;
import io.touchstone.deposit.statement.StatementPermissions.CanReadLedger;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the finance officer freezes deposits and pays out of holds. Every act carries the id its form was shown with, so that a form
 * sent twice moves nothing twice.
 */
@Service
@Transactional
public class HoldDesk {

    private final HoldBook book;
    private final HoldRows rows;
    private final HoldList list;
    private final HoldReader reader;
    private final CaptureAuthority authority;
    private final Proposals proposals;
    private final CurrentActor actor;
    private final Clock clock;

    HoldDesk(
            HoldBook book,
            HoldRows rows,
            HoldList list,
            HoldReader reader,
            CaptureAuthority authority,
            Proposals proposals,
            CurrentActor actor,
            Clock clock) {
        this.book = book;
        this.rows = rows;
        this.list = list;
        this.reader = reader;
        this.authority = authority;
        this.proposals = proposals;
        this.actor = actor;
        this.clock = clock;
    }

    /** The newest first. */
    @CanReadLedger
    @Transactional(readOnly = true)
    public KeysetPage<HoldView> list(HoldFilter filter, @Nullable String cursor, int limit) {
        return KeysetPage.cut(list.page(filter, Place.of(cursor), limit + 1, now()), limit, hold -> new Place(
                        hold.placedAt(), hold.holdId().id())
                .words());
    }

    @CanReadLedger
    @Transactional(readOnly = true)
    public HoldSheet find(HoldId hold) {
        return reader.sheet(demand(hold), now());
    }

    /** What a merchant has available; empty when there is no such merchant. */
    @CanReadLedger
    @Transactional(readOnly = true)
    public Optional<Money> available(String merchantId, Currency currency) {
        return reader.shopName(merchantId)
                .map(name -> book.of(merchantId, currency, now()).available());
    }

    /** Whether a form with this id was carried out before. */
    @CanReadLedger
    @Transactional(readOnly = true)
    public boolean isPlaced(UUID once) {
        return rows.find(once).isPresent();
    }

    /** @param once made when the form was shown; becomes the hold's id */
    @CanPost
    public HoldView place(
            UUID once, String merchantId, Money amount, String caseNo, String reason, @Nullable Instant expiresAt) {
        PlaceHold what = new PlaceHold(merchantId, amount, caseNo, reason, expiresAt, now(), actor.get());
        return book.carryOut(new HoldCommand.Place(once, what)).orThrow();
    }

    /**
     * Pays out of a hold, or asks a second person to when it is above what one person pays alone (ruling G4).
     *
     * @return whether the money has moved
     */
    @CanPost
    public boolean capture(UUID once, HoldId hold, Money amount, CaptureHold.Receiver to, String reason) {
        CaptureHold what = new CaptureHold(hold, amount, to, reason, now(), actor.get());
        HoldState state = demand(hold);
        authority.oneAtATime(state.caseNo());
        boolean toldBefore = rows.acts(Set.of(once)).containsKey(once);
        boolean askedBefore = proposals.find(once).isPresent();
        if (!toldBefore && !askedBefore) {
            demandNothingWaits(state);
        }
        if (toldBefore || (!askedBefore && authority.isAlone(state, what))) {
            book.carryOut(new HoldCommand.Capture(once, what)).orThrow();
            return true;
        }
        if (!askedBefore) {
            book.check(new HoldCommand.Capture(once, what));
        }
        proposals.ask(ProposedCapture.of(once, state, what));
        return false;
    }

    @CanPost
    public HoldView release(UUID once, HoldId hold, String reason) {
        HoldState state = demand(hold);
        demandNothingWaits(state);
        return book.carryOut(new HoldCommand.Release(once, hold, reason, now(), actor.get(), false))
                .orThrow();
    }

    private void demandNothingWaits(HoldState hold) {
        if (reader.proposals(hold.holdId()).stream().anyMatch(Proposal::waits)) {
            throw new Conflict(HoldRule.CAPTURE_WAITS);
        }
    }

    private HoldState demand(HoldId hold) {
        return rows.find(hold.id()).orElseThrow(() -> new NotFound("hold", hold.toString()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
