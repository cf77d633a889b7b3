package io.touchstone.deposit;

import io.touchstone.kernel.Money;

/**
 * Where a merchant's deposit stands in one currency (rulings G1 and G2).
 *
 * @param required what the rules ask for
 * @param balance what was paid in and not paid out
 * @param frozen what open holds have set aside of it
 * @param available balance less frozen
 * @param shortfall what is missing to the required amount, never below zero
 */
public record DepositView(Money required, Money balance, Money frozen, Money available, Money shortfall) {

    public static DepositView of(Money required, Money available, Money frozen) {
        Money balance = available.plus(frozen);
        Money gap = required.minus(balance);
        return new DepositView(
                required, balance, frozen, available, gap.minor() > 0 ? gap : new Money(0, required.currency()));
    }
}
