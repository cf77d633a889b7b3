package io.touchstone.deposit.refund;

import io.touchstone.deposit.RefundObstacle;
import io.touchstone.deposit.requirement.RequiredAmounts;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.MerchantState;
import io.touchstone.merchant.Merchants;
import io.touchstone.restriction.Restrictions;
import io.touchstone.rulebook.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The shop itself: what it lists, what it is restricted in, and where it stands in its life (rules.md 4). One that has left lists
 * nothing, but waits; the deposit of a banned one is not refunded.
 */
@Component
@Order(10)
class ShopObstacle implements RefundObstacle {

    private final RequiredAmounts required;
    private final Merchants merchants;
    private final Restrictions restrictions;
    private final Settings settings;
    private final PlatformTime time;

    ShopObstacle(
            RequiredAmounts required,
            Merchants merchants,
            Restrictions restrictions,
            Settings settings,
            PlatformTime time) {
        this.required = required;
        this.merchants = merchants;
        this.restrictions = restrictions;
        this.settings = settings;
        this.time = time;
    }

    @Override
    public List<Condition> check(String merchantId, Instant at) {
        MerchantState state = merchants.stateAt(merchantId, at);
        List<Condition> conditions = new ArrayList<>();
        conditions.add(
                new Condition("not_banned", state != MerchantState.BANNED, state == MerchantState.BANNED ? 1 : 0));
        if (state == MerchantState.EXITED) {
            int months = settings.at(RefundTerms.KEY, at).exitMonths();
            boolean waited = merchants.stateAt(merchantId, time.monthsBefore(at, months)) == MerchantState.EXITED;
            conditions.add(new Condition("exit_waited", waited, waited ? 0 : 1));
        } else {
            conditions.add(Conditions.none("listings_live", required.listings(merchantId, at)));
        }
        conditions.add(Conditions.none(
                "restrictions_open", restrictions.ofMerchant(merchantId, at).size()));
        return conditions;
    }
}
