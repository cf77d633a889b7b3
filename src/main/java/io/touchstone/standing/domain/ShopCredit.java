package io.touchstone.standing.domain;

import io.touchstone.credit.CreditStanding;
import io.touchstone.merchant.MerchantState;
import io.touchstone.merchant.MerchantView;
import io.touchstone.restriction.RestrictionView;
import java.time.Instant;
import java.util.List;

/**
 * A shop and its credit as of an instant, as pages show them; what they show of its deposit stands in parts of their own.
 *
 * @param restrictions those in force then, in the order they began
 */
public record ShopCredit(
        MerchantView merchant, MerchantState state, CreditStanding credit, List<RestrictionView> restrictions) {

    public ShopCredit {
        restrictions = List.copyOf(restrictions);
    }

    public Instant asOf() {
        return credit.asOf();
    }
}
