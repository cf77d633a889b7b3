package io.touchstone.deposit.fund;

import io.touchstone.rulebook.SettingKey;

/**
 * What the guarantee fund pays at most and when it is low, in fen; zero pays nothing.
 *
 * @param perPaymentMinor one payment
 * @param perOrderMinor all payments on one order
 * @param perConsumerMinor all payments to one buyer in {@code consumerDays} days
 * @param perDayMinor all payments of a day of the platform
 * @param lowMinor below this the finance officers are told
 */
public record FundTerms(
        long perPaymentMinor,
        long perOrderMinor,
        long perConsumerMinor,
        int consumerDays,
        long perDayMinor,
        long lowMinor) {

    static final SettingKey<FundTerms> KEY = new SettingKey<>(
            "deposit.fund",
            FundTerms.class,
            new FundTerms(2_000_000, 2_000_000, 5_000_000, 30, 20_000_000, 10_000_000),
            "platform-defined");

    private static final long AMOUNT_MAX = 1_000_000_000_000L;

    public FundTerms {
        check(perPaymentMinor, "perPaymentMinor");
        check(perOrderMinor, "perOrderMinor");
        check(perConsumerMinor, "perConsumerMinor");
        check(perDayMinor, "perDayMinor");
        check(lowMinor, "lowMinor");
        if (consumerDays < 1 || consumerDays > 366) {
            throw new IllegalArgumentException("consumerDays");
        }
    }

    private static void check(long amount, String name) {
        if (amount < 0 || amount > AMOUNT_MAX) {
            throw new IllegalArgumentException(name);
        }
    }
}
