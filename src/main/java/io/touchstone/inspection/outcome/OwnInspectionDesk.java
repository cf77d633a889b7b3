package io.touchstone.inspection.outcome;

import io.touchstone.evidence.Upload;
import io.touchstone.inspection.outcome.Correction.Filing;
import io.touchstone.inspection.outcome.OutcomePermissions.CanAnswerOwnInspections;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.PortalSeats;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a merchant sees what was found on its goods from the notice on, objects, and files what it corrected. Another's shop, and what
 * was not told yet, does not exist for it.
 */
@Service
@CanAnswerOwnInspections
@Transactional
public class OwnInspectionDesk {

    private static final int HELD_MAX = 50;

    private final OutcomeList list;
    private final OutcomePages pages;
    private final ReviewList reviews;
    private final OwnAnswers answers;
    private final Merchants merchants;
    private final PortalSeats seats;
    private final CurrentActor actor;
    private final Clock clock;

    OwnInspectionDesk(
            OutcomeList list,
            OutcomePages pages,
            ReviewList reviews,
            OwnAnswers answers,
            Merchants merchants,
            PortalSeats seats,
            CurrentActor actor,
            Clock clock) {
        this.list = list;
        this.pages = pages;
        this.reviews = reviews;
        this.answers = answers;
        this.merchants = merchants;
        this.seats = seats;
        this.actor = actor;
        this.clock = clock;
    }

    /** What was found on a shop's goods, and which of its listings are held. */
    public record Shown(String merchantId, String shopName, KeysetPage<OutcomeRow> page, List<ListingReview> held) {}

    @Transactional(readOnly = true)
    public Shown list(String merchantId, @Nullable String cursor, int limit) {
        MerchantView shop = merchants.own(actor.get(), merchantId);
        return new Shown(
                merchantId, shop.name(), list.ofShop(merchantId, cursor, limit), reviews.heldOf(merchantId, HELD_MAX));
    }

    @Transactional(readOnly = true)
    public OutcomeView view(String merchantId, String number) {
        OutcomeRow row = row(merchantId, number);
        Instant now = clock.instant();
        Actor reader = actor.get();
        return seats.beyond(() -> pages.view(row, reader, now));
    }

    /** Objects, once for a form that was shown, with the fee held on the deposit. */
    public void object(UUID once, String merchantId, String number, String grounds, List<Upload> papers) {
        OutcomeRow row = row(merchantId, number);
        Actor by = actor.get();
        Instant at = clock.instant();
        seats.beyond(() -> answers.object(row.id(), once, grounds, papers, at, by));
    }

    public void withdraw(String merchantId, String number) {
        OutcomeRow row = row(merchantId, number);
        Actor by = actor.get();
        Instant at = clock.instant();
        seats.beyond(() -> answers.withdraw(row.id(), at, by));
    }

    /** Files what was wrong and what was done about it, once for a form that was shown. */
    public void correct(
            UUID once,
            String merchantId,
            String number,
            String cause,
            String fix,
            String prevention,
            List<Upload> papers) {
        OutcomeRow row = row(merchantId, number);
        Actor by = actor.get();
        Instant at = clock.instant();
        Filing filing = new Filing(once, cause, fix, prevention, by.toString(), at);
        seats.beyond(() -> answers.correct(row.id(), filing, papers, by));
    }

    private OutcomeRow row(String merchantId, String number) {
        merchants.demandSeat(actor.get(), merchantId);
        return list.ofShop(merchantId, number).orElseThrow(() -> new NotFound("outcome", number));
    }
}
