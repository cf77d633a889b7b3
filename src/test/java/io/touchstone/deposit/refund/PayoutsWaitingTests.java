package io.touchstone.deposit.refund;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.deposit.DepositFacts;
import io.touchstone.kernel.Money;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What waits for a batch is refunds and what consumers were awarded, and each currency goes by itself. */
class PayoutsWaitingTests {

    private static final Money DOLLARS = new Money(500, Currency.getInstance("USD"));

    @Test
    void isEmptyOnlyWhereNeitherWaits() {
        assertThat(new PayoutDesk.Waiting(List.of(), List.of()).isEmpty()).isTrue();
        assertThat(new PayoutDesk.Waiting(List.of(payout(DepositFacts.cny(1))), List.of()).isEmpty())
                .isFalse();
        assertThat(new PayoutDesk.Waiting(List.of(), List.of(award(DOLLARS))).isEmpty())
                .isFalse();
    }

    @Test
    void namesEachCurrencyOnce() {
        PayoutDesk.Waiting waiting = new PayoutDesk.Waiting(
                List.of(payout(DOLLARS), payout(DepositFacts.cny(1))), List.of(award(DOLLARS), award(DOLLARS)));

        assertThat(waiting.currencies()).containsExactly("CNY", "USD");
    }

    private static Payout payout(Money amount) {
        return new Payout(
                new UUID(0, 1),
                Payout.Kind.REFUND,
                new UUID(0, 2),
                null,
                null,
                "PO-1",
                amount,
                null,
                null,
                Payout.State.WAITING,
                DepositFacts.AT,
                null,
                null);
    }

    private static ConsumerAward award(Money amount) {
        return new ConsumerAward(1, "capture", amount, DepositFacts.AT);
    }
}
