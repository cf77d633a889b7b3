package io.touchstone.penalty.claim;

import io.touchstone.evidence.Upload;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import io.touchstone.penalty.claim.IpNoticePermissions.CanCounterNotices;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.PortalSeats;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a merchant sees the notices about its goods and says that it infringes nothing (ECL 43); another's do not exist for it. */
@Service
@CanCounterNotices
@Transactional
public class OwnIpNoticeDesk {

    private final IpNoticeList list;
    private final IpNoticePages pages;
    private final Counters counters;
    private final Merchants merchants;
    private final PortalSeats seats;
    private final CurrentActor actor;
    private final Clock clock;

    OwnIpNoticeDesk(
            IpNoticeList list,
            IpNoticePages pages,
            Counters counters,
            Merchants merchants,
            PortalSeats seats,
            CurrentActor actor,
            Clock clock) {
        this.list = list;
        this.pages = pages;
        this.counters = counters;
        this.merchants = merchants;
        this.seats = seats;
        this.actor = actor;
        this.clock = clock;
    }

    /** The notices about a shop's goods. */
    public record Shown(String merchantId, String shopName, KeysetPage<IpNoticeRow> page) {}

    @Transactional(readOnly = true)
    public Shown list(String merchantId, @Nullable String cursor, int limit) {
        MerchantView shop = merchants.own(actor.get(), merchantId);
        return new Shown(merchantId, shop.name(), list.ofShop(merchantId, cursor, limit));
    }

    @Transactional(readOnly = true)
    public IpNoticeView view(String merchantId, String number) {
        IpNoticeRow row = row(merchantId, number);
        return seats.beyond(() -> pages.view(row, false));
    }

    /** Sends a counter-statement; it goes on to the holder at once. */
    public void counter(String merchantId, String number, long seen, String words, List<Upload> papers) {
        IpNoticeRow row = row(merchantId, number);
        Actor by = actor.get();
        Instant at = clock.instant();
        seats.beyond(() -> counters.counter(row.id(), seen, words, papers, at, by));
    }

    private IpNoticeRow row(String merchantId, String number) {
        merchants.demandSeat(actor.get(), merchantId);
        return list.ofShop(merchantId, number).orElseThrow(() -> new NotFound("ip_notice", number));
    }
}
