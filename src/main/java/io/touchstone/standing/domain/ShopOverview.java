package io.touchstone.standing.domain;

import io.touchstone.credit.CreditOverview;
import io.touchstone.restriction.RestrictionView;
import java.util.List;

/**
 * A shop with all that a page tells of its credit, from one snapshot.
 *
 * @param history restrictions that began by then, ended ones too, newest first
 */
public record ShopOverview(ShopCredit shop, CreditOverview credit, List<RestrictionView> history) {

    public ShopOverview {
        history = List.copyOf(history);
    }
}
