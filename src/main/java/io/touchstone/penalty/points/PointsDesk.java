package io.touchstone.penalty.points;

import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.Merchants;
import io.touchstone.penalty.PenaltyPermissions.CanRead;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff sees who is near a node, and the account of one shop. */
@Service
@Transactional(readOnly = true)
public class PointsDesk {

    private final PointList list;
    private final PointPages pages;
    private final Merchants merchants;
    private final Clock clock;

    PointsDesk(PointList list, PointPages pages, Merchants merchants, Clock clock) {
        this.list = list;
        this.pages = pages;
        this.merchants = merchants;
        this.clock = clock;
    }

    @CanRead
    public KeysetPage<PointRow> list(Map<String, String> filter, @Nullable String cursor, int limit) {
        return list.page(filter, cursor, limit, clock.instant());
    }

    /** @throws NotFound when there is no such merchant */
    @CanRead
    public PointsView view(String merchantId) {
        return pages.view(
                merchants.find(merchantId).orElseThrow(() -> new NotFound("merchant", merchantId)), clock.instant());
    }
}
