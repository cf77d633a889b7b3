package io.touchstone.standing.domain;

import io.touchstone.credit.CreditLevel;
import io.touchstone.merchant.MerchantState;
import io.touchstone.standing.domain.StandingPermissions.CanReadStanding;
import org.springframework.stereotype.Service;

/** How many shops there are of some kinds, for the workbench; counted no further than the list counts. */
@Service
@CanReadStanding
public class ShopFigures {

    private final ShopCounts counts;

    ShopFigures(ShopCounts counts) {
        this.counts = counts;
    }

    public long shops() {
        return counts.of(ShopFilter.NONE);
    }

    public long crowns() {
        return counts.of(new ShopFilter(null, null, null, CreditLevel.Tier.CROWN));
    }

    public long suspended() {
        return counts.of(new ShopFilter(null, null, MerchantState.SUSPENDED, null));
    }
}
