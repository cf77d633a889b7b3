package io.touchstone.deposit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.touchstone.deposit.DepositRule;
import io.touchstone.deposit.ledger.Posting.Leg;
import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No posting can be made that does not balance, whoever makes it. */
class PostingTests {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final AccountKey BANK = AccountKey.platforms(AccountPurpose.BANK, CNY);
    private static final AccountKey FUND = AccountKey.platforms(AccountPurpose.FUND, CNY);
    private static final AccountKey DOLLARS = AccountKey.platforms(AccountPurpose.FUND, Currency.getInstance("USD"));

    @Test
    void hasTwoLegsOrMore() {
        refuses(new Leg(BANK, 5));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, Posting.AMOUNT_MAX + 1, -Posting.AMOUNT_MAX - 1, Long.MIN_VALUE, Long.MAX_VALUE})
    void movesAnAmountThatTheBooksCanHold(long amount) {
        refuses(new Leg(BANK, amount), new Leg(FUND, -amount));
    }

    @Test
    void namesAnAccountOnce() {
        refuses(new Leg(BANK, 5), new Leg(FUND, -10), new Leg(BANK, 5));
    }

    @Test
    void addsUpToNothing() {
        refuses(new Leg(BANK, 5), new Leg(FUND, -4));
    }

    @Test
    void staysInOneCurrency() {
        refuses(new Leg(BANK, 5), new Leg(DOLLARS, -5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Posting.move(
                        TransferKind.FUND_FILLED,
                        new UUID(0, 1),
                        Instant.EPOCH,
                        BANK,
                        FUND,
                        new Money(1, DOLLARS.currency())));
    }

    @Test
    void saysWhoseMoneyWasShort() {
        Map<AccountPurpose, DepositRule> rules = Map.of(
                AccountPurpose.DEPOSIT, DepositRule.INSUFFICIENT_DEPOSIT,
                AccountPurpose.HOLD, DepositRule.INSUFFICIENT_HOLD,
                AccountPurpose.FUND, DepositRule.INSUFFICIENT_FUNDS);
        rules.forEach((purpose, rule) -> assertThat(refusal(
                                Receipt.Outcome.INSUFFICIENT,
                                switch (purpose) {
                                    case DEPOSIT -> AccountKey.deposit("m", CNY);
                                    case HOLD -> AccountKey.hold("m", new UUID(0, 2), CNY);
                                    default -> FUND;
                                })
                        .rule())
                .isEqualTo(rule));
        assertThat(refusal(Receipt.Outcome.INSUFFICIENT, null).rule()).isEqualTo(DepositRule.INSUFFICIENT_FUNDS);
        assertThat(refusal(Receipt.Outcome.DIFFERS, null).rule()).isEqualTo(DepositRule.CAUSE_MISMATCH);
        assertThat(refusal(Receipt.Outcome.TOO_LARGE, null).rule()).isEqualTo(DepositRule.AMOUNT_TOO_LARGE);
        assertThatIllegalStateException().isThrownBy(() -> refusal(Receipt.Outcome.POSTED, null));
    }

    private static io.touchstone.kernel.RuleViolation refusal(Receipt.Outcome outcome, AccountKey shortOn) {
        return new Receipt(outcome, null, shortOn).refusal();
    }

    private static void refuses(Leg... legs) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Posting(TransferKind.FUND_FILLED, new UUID(0, 1), Instant.EPOCH, List.of(legs)));
    }
}
