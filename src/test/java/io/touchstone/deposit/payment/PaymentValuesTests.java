package io.touchstone.deposit.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.deposit.DepositFacts;
import io.touchstone.deposit.DepositRule;
import io.touchstone.deposit.ledger.Posting;
import io.touchstone.kernel.RuleViolation;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What payments, their lists and their setting may hold. */
class PaymentValuesTests {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0123456789012345678901234567890123456789012345678901234567890123X"})
    void knowAPaymentByAReferenceThatTheBankCanHaveGiven(String reference) {
        assertThatIllegalArgumentException().isThrownBy(() -> payment(1, reference));
    }

    @Test
    void moveAnAmountThatTheBooksCanHold() {
        assertRefused(0, DepositRule.AMOUNT_NOT_POSITIVE);
        assertRefused(-1, DepositRule.AMOUNT_NOT_POSITIVE);
        assertRefused(Posting.AMOUNT_MAX + 1, DepositRule.AMOUNT_TOO_LARGE);
        assertThat(payment(Posting.AMOUNT_MAX, "r").amount().minor()).isEqualTo(Posting.AMOUNT_MAX);
    }

    @Test
    void waitForAStatementAtLeastADayAndAtMostTwoMonths() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReconciliationTerms(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReconciliationTerms(61));
        assertThat(new ReconciliationTerms(60).missingDays()).isEqualTo(60);
    }

    @Test
    void readFiltersAndForgetWhatIsNoWordOfOurs() {
        String statement = "01980000-0000-7000-8000-000000000001";
        Map<String, String> all =
                Map.of("state", "open", "direction", "in", "statement", " " + statement + " ", "reference", " r ");

        assertThat(LineFilter.of(all).parameters())
                .isEqualTo(Map.of("state", "open", "direction", "in", "statement", statement, "reference", "r"));
        assertThat(LineFilter.of(Map.of("state", "x", "direction", "x", "statement", "x", "reference", " "))
                        .parameters())
                .isEmpty();
        assertThat(LineFilter.of(Map.of("statement", " ")).parameters()).isEmpty();
        assertThat(LineFilter.of(Map.of()).where()).isEqualTo(" where true");
        assertThat(LineFilter.of(Map.of(
                                "state", "matched", "direction", "out", "statement", statement, "reference", "r"))
                        .where())
                .contains("l.state = :state", ":direction", ":statement", ":reference");
    }

    private static void assertRefused(long minor, DepositRule rule) {
        assertThatThrownBy(() -> payment(minor, "r"))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(rule));
    }

    private static ReceivePayment payment(long minor, String reference) {
        return new ReceivePayment(
                new UUID(0, 1),
                "m",
                DepositFacts.cny(minor),
                reference,
                ReceivePayment.Source.API,
                DepositFacts.AT,
                DepositFacts.SOMEBODY);
    }
}
