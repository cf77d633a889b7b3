package io.touchstone.deposit.refund;

import io.touchstone.deposit.DepositView;
import io.touchstone.deposit.RefundObstacle.Condition;
import java.util.List;

/**
 * What a merchant's refund is decided by.
 *
 * @param conditions each with its state, in the order of the page
 * @param refunds the merchant's own, newest first
 */
public record RefundPage(
        String merchantId, String shopName, DepositView deposit, List<Condition> conditions, List<Refund> refunds) {

    public boolean isAllMet() {
        return conditions.stream().allMatch(Condition::met);
    }

    /** Whether one can be asked for now. */
    public boolean isPossible() {
        return isAllMet() && deposit.available().minor() > 0 && refunds.stream().noneMatch(Refund::isOpen);
    }
}
