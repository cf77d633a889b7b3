package io.touchstone.penalty.appeal;

import io.touchstone.evidence.Upload;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import io.touchstone.penalty.appeal.AppealPermissions.CanAppeal;
import io.touchstone.penalty.appeal.StoredAppeal.Plan;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.PortalSeats;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a merchant appeals what was decided about it; another's shop, and what was not told yet, does not exist for it. */
@Service
@CanAppeal
@Transactional
public class OwnAppealDesk {

    private final AppealList list;
    private final AppealPages pages;
    private final OwnAppeals appeals;
    private final Merchants merchants;
    private final PortalSeats seats;
    private final CurrentActor actor;
    private final Clock clock;

    OwnAppealDesk(
            AppealList list,
            AppealPages pages,
            OwnAppeals appeals,
            Merchants merchants,
            PortalSeats seats,
            CurrentActor actor,
            Clock clock) {
        this.list = list;
        this.pages = pages;
        this.appeals = appeals;
        this.merchants = merchants;
        this.seats = seats;
        this.actor = actor;
        this.clock = clock;
    }

    /** The appeals of a shop, and what it may still appeal. */
    public record Shown(
            String merchantId, String shopName, KeysetPage<AppealRow> page, List<AppealableDecision> open) {}

    /** An appeal as it is typed; the plan has all three parts or none. */
    public record Typed(
            UUID once,
            String grounds,
            @Nullable String cause,
            @Nullable String fix,
            @Nullable String prevention) {

        @Nullable
        Plan plan() {
            return cause == null || fix == null || prevention == null ? null : new Plan(cause, fix, prevention);
        }
    }

    @Transactional(readOnly = true)
    public Shown list(String merchantId, @Nullable String cursor, int limit) {
        MerchantView shop = merchants.own(actor.get(), merchantId);
        Instant now = clock.instant();
        return new Shown(
                merchantId,
                shop.name(),
                list.ofShop(merchantId, cursor, limit),
                seats.beyond(() -> appeals.open(merchantId, now)));
    }

    @Transactional(readOnly = true)
    public AppealView view(String merchantId, String number) {
        AppealRow row = row(merchantId, number);
        Actor reader = actor.get();
        Instant now = clock.instant();
        return seats.beyond(() -> pages.view(row, reader, now));
    }

    /** Whether a decision may be appealed, and until when. */
    @Transactional(readOnly = true)
    public AppealableDecision appealable(String merchantId, String decision) {
        merchants.demandSeat(actor.get(), merchantId);
        Instant now = clock.instant();
        return seats.beyond(() -> appeals.appealable(merchantId, decision, now));
    }

    /** The appeals of one decision, for its own page in the portal. */
    @Transactional(readOnly = true)
    public List<AppealRow> ofDecision(String merchantId, String decision) {
        merchants.demandSeat(actor.get(), merchantId);
        return list.ofDecision(decision).stream()
                .filter(row -> merchantId.equals(row.merchantId()) && row.side() == AppealSide.MERCHANT)
                .map(row -> row.by(null))
                .toList();
    }

    /** @return the number of the appeal; a double submit appeals once */
    public String file(String merchantId, String decision, Typed typed, List<Upload> papers) {
        merchants.demandSeat(actor.get(), merchantId);
        FileAppeal filing =
                new FileAppeal(typed.once(), typed.grounds(), typed.plan(), papers, clock.instant(), actor.get());
        return seats.beyond(() -> appeals.file(merchantId, decision, filing));
    }

    public void say(String merchantId, String number, long seen, String words, List<Upload> papers) {
        UUID id = row(merchantId, number).id();
        Actor by = actor.get();
        Instant at = clock.instant();
        seats.beyond(() -> appeals.say(id, seen, words, papers, at, by));
    }

    public void withdraw(String merchantId, String number, long seen) {
        UUID id = row(merchantId, number).id();
        Actor by = actor.get();
        Instant at = clock.instant();
        seats.beyond(() -> appeals.withdraw(id, seen, at, by));
    }

    private AppealRow row(String merchantId, String number) {
        merchants.demandSeat(actor.get(), merchantId);
        return list.ofShop(merchantId, number).orElseThrow(() -> new NotFound("appeal", number));
    }
}
