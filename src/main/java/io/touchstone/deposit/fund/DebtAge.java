package io.touchstone.deposit.fund;

import io.touchstone.kernel.Money;

/**
 * What is owed of one age and currency.
 *
 * @param bucket 0 up to 30 days, 1 up to 90, 2 up to 180, 3 older; the message key is {@code deposit.debt.age.<bucket>}
 */
public record DebtAge(int bucket, long count, Money remaining) {}
