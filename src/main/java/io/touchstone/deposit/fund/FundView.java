package io.touchstone.deposit.fund;

import io.touchstone.kernel.Money;
import java.util.List;

/**
 * How the fund stands.
 *
 * @param low whether it is below its low level
 * @param days for how many days it lasts at the pace of the last three months; −1 when nothing was paid
 */
public record FundView(
        Money balance, Money owed, Money spendable, boolean low, long days, FundTerms terms, List<FundMonth> months) {

    public FundView {
        months = List.copyOf(months);
    }
}
