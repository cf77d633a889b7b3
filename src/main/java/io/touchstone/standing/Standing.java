package io.touchstone.standing;

import io.touchstone.credit.CreditStanding;
import io.touchstone.deposit.DepositView;
import io.touchstone.merchant.MerchantState;
import io.touchstone.merchant.MerchantView;
import io.touchstone.penalty.ViolationStanding;
import io.touchstone.restriction.RestrictionView;
import java.time.Instant;
import java.util.List;

/**
 * All that is known of a merchant as of an instant.
 *
 * @param restrictions those in force then, in the order they began
 * @param deposit where its deposit stood in the platform's usual currency
 * @param violations the points of the year and the cases open then
 */
public record Standing(
        MerchantView merchant,
        MerchantState state,
        CreditStanding credit,
        List<RestrictionView> restrictions,
        DepositView deposit,
        ViolationStanding violations,
        Instant asOf) {

    public Standing {
        restrictions = List.copyOf(restrictions);
    }
}
