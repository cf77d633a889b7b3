package io.touchstone.penalty.remedy;

import io.touchstone.evidence.Upload;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import io.touchstone.penalty.remedy.RemedyPermissions.CanFileOwnPlans;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.PortalSeats;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a merchant sees which corrective plans are demanded of it, and files them. Another's shop does not exist for it. */
@Service
@CanFileOwnPlans
@Transactional
public class OwnRemedyDesk {

    private final RemedyList list;
    private final RemedyWork work;
    private final Merchants merchants;
    private final PortalSeats seats;
    private final CurrentActor actor;
    private final Clock clock;

    OwnRemedyDesk(
            RemedyList list, RemedyWork work, Merchants merchants, PortalSeats seats, CurrentActor actor, Clock clock) {
        this.list = list;
        this.work = work;
        this.merchants = merchants;
        this.seats = seats;
        this.actor = actor;
        this.clock = clock;
    }

    /** The plans of a shop. */
    public record Shown(String merchantId, String shopName, KeysetPage<RemedyRow> page) {}

    @Transactional(readOnly = true)
    public Shown list(String merchantId, @Nullable String cursor, int limit) {
        MerchantView shop = merchants.own(actor.get(), merchantId);
        return seats.beyond(
                () -> new Shown(merchantId, shop.name(), list.page(Map.of("merchant", merchantId), cursor, limit)));
    }

    @Transactional(readOnly = true)
    public RemedyPage page(String merchantId, String number) {
        RemedyRow row = own(merchantId, number);
        return list.page(row, false);
    }

    /** Files it, once for a form that was shown. */
    public void file(UUID once, String merchantId, String number, Filing filing, List<Upload> uploads) {
        RemedyRow row = own(merchantId, number);
        Actor by = actor.get();
        Instant at = clock.instant();
        RemedyFiling filed = new RemedyFiling(once, filing.cause(), filing.fix(), filing.prevention(), at, List.of());
        seats.beyond(() -> {
            work.file(row.id(), filed, uploads, by);
            return once;
        });
    }

    /** What is filed. */
    public record Filing(String cause, String fix, String prevention) {}

    private RemedyRow own(String merchantId, String number) {
        merchants.demandSeat(actor.get(), merchantId);
        return seats.beyond(() -> list.find(number))
                .filter(row -> row.merchantId().equals(merchantId))
                .orElseThrow(() -> new NotFound("plan", number));
    }
}
