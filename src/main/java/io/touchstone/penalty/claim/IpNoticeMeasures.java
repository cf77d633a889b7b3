package io.touchstone.penalty.claim;

import io.touchstone.kernel.Actor;
import io.touchstone.penalty.claim.IpNotice.Head;
import io.touchstone.penalty.claim.IpNoticeRows.Item;
import io.touchstone.restriction.ImposeRestriction;
import io.touchstone.restriction.RestrictionId;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.restriction.RestrictionScope;
import io.touchstone.restriction.Restrictions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps what a notice names off the search and the shelf, and lets it back (ECL 42, 43). */
@Component
class IpNoticeMeasures {

    private final Restrictions restrictions;
    private final IpNoticeRows rows;

    IpNoticeMeasures(Restrictions restrictions, IpNoticeRows rows) {
        this.restrictions = restrictions;
        this.rows = rows;
    }

    void impose(Head head, Instant at, Actor by) {
        for (Item item : rows.items(head.id())) {
            rows.measured(
                    head.id(),
                    item.productId(),
                    impose(head, item, RestrictionKind.SEARCH, at, by),
                    impose(head, item, RestrictionKind.PUBLISH, at, by));
        }
    }

    void lift(Head head, Instant at, Actor by) {
        for (Item item : rows.items(head.id())) {
            UUID search = item.searchId();
            UUID publish = item.publishId();
            if (search != null && publish != null) {
                restrictions.lift(new RestrictionId(search), head.number(), at, by);
                restrictions.lift(new RestrictionId(publish), head.number(), at, by);
                rows.measured(head.id(), item.productId(), null, null);
            }
        }
    }

    private UUID impose(Head head, Item item, RestrictionKind kind, Instant at, Actor by) {
        return restrictions
                .impose(new ImposeRestriction(
                        head.merchantId(),
                        kind,
                        RestrictionScope.product(item.productId()),
                        at,
                        null,
                        BigDecimal.ZERO,
                        head.number(),
                        head.number(),
                        by))
                .id();
    }
}
