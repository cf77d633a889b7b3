package io.touchstone.deposit.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.deposit.CaptureHold;
import io.touchstone.deposit.CaptureHold.Receiver;
import io.touchstone.deposit.DepositRule;
import io.touchstone.deposit.DepositView;
import io.touchstone.deposit.HoldId;
import io.touchstone.deposit.HoldView;
import io.touchstone.deposit.PlaceHold;
import io.touchstone.deposit.ledger.AccountKey;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.deposit.ledger.Posting;
import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.support.TouchstoneTest;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@TouchstoneTest
class HoldBookTests {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
    private static final Actor SOMEONE = Actor.system("test");

    @Autowired
    private HoldBook book;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Intake intake;

    @Autowired
    private Ids ids;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private String merchant = "";

    @BeforeEach
    void aMerchantWithADeposit() {
        merchant = "hold-" + ids.next();
        new FactFiles(intake).market(merchant);
        lodge(merchant, cny(10_000));
    }

    @Test
    void freezesFromWhatIsAvailable() {
        HoldView hold = place(cny(6_000));

        DepositView deposit = book.of(merchant, CNY, AT);
        assertThat(hold.state()).isEqualTo(HoldView.State.OPEN);
        assertThat(hold.remaining()).isEqualTo(cny(6_000));
        assertThat(deposit.balance()).isEqualTo(cny(10_000));
        assertThat(deposit.frozen()).isEqualTo(cny(6_000));
        assertThat(deposit.available()).isEqualTo(cny(4_000));
        assertThat(book.findHold(hold.holdId())).contains(hold);
        assertThat(audited(hold)).containsExactly("deposit.held");
    }

    @Test
    void refusesToFreezeMoreThanIsAvailable() {
        place(cny(6_000));

        assertRefused(() -> place(cny(4_001)), DepositRule.INSUFFICIENT_DEPOSIT);
        assertThat(place(cny(4_000)).state()).isEqualTo(HoldView.State.OPEN);
    }

    @Test
    void tellsAStrangerFromAMerchantThatLodgedNothing() {
        String poor = "hold-" + ids.next();
        new FactFiles(intake).market(poor);

        assertRefused(() -> place(poor, cny(1), null), DepositRule.INSUFFICIENT_DEPOSIT);
        assertRefused(() -> place(merchant, new Money(1, USD), null), DepositRule.INSUFFICIENT_DEPOSIT);
        assertThatThrownBy(() -> place("nobody", cny(1), null)).isInstanceOf(NotFound.class);
    }

    @Test
    void paysOutInPartsAndEndsWithTheLast() {
        HoldView hold = place(cny(6_000));

        HoldView part = capture(hold, cny(2_000), Receiver.CONSUMER);
        HoldView rest = capture(hold, cny(4_000), Receiver.FUND);

        assertThat(part.state()).isEqualTo(HoldView.State.OPEN);
        assertThat(part.remaining()).isEqualTo(cny(4_000));
        assertThat(rest.state()).isEqualTo(HoldView.State.CAPTURED);
        assertThat(rest.remaining()).isEqualTo(cny(0));
        assertThat(rest.endedAt()).isEqualTo(AT);
        assertThat(book.findHold(hold.holdId())).contains(rest);
        assertThat(book.of(merchant, CNY, AT).balance()).isEqualTo(cny(4_000));
        assertThat(audited(hold)).containsExactly("deposit.held", "deposit.captured", "deposit.captured");
    }

    @Test
    void givesBackWhatAPartCaptureLeft() {
        HoldView hold = place(cny(6_000));
        capture(hold, cny(1_000), Receiver.PLATFORM);

        HoldView ended = release(hold);

        assertThat(ended.state()).isEqualTo(HoldView.State.RELEASED);
        assertThat(ended.remaining()).isEqualTo(cny(0));
        assertThat(book.of(merchant, CNY, AT).available()).isEqualTo(cny(9_000));
    }

    @Test
    void endsOnce() {
        HoldView hold = place(cny(6_000));
        release(hold);

        assertConflict(() -> release(hold));
        assertConflict(() -> capture(hold, cny(1), Receiver.CONSUMER));
    }

    @Test
    void refusesWhatAHoldCannotGive() {
        HoldView hold = place(cny(6_000));

        assertRefused(() -> capture(hold, cny(6_001), Receiver.CONSUMER), DepositRule.INSUFFICIENT_HOLD);
        assertRefused(() -> capture(hold, cny(0), Receiver.CONSUMER), DepositRule.AMOUNT_NOT_POSITIVE);
        assertRefused(() -> capture(hold, new Money(1, USD), Receiver.CONSUMER), DepositRule.CURRENCY_MISMATCH);
        assertThatThrownBy(() -> inTransaction(() -> book.release(new HoldId(ids.next()), "unknown", AT, SOMEONE)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void refusesAmountsAtTheEdgesOfLong() {
        assertRefused(() -> place(cny(0)), DepositRule.AMOUNT_NOT_POSITIVE);
        assertRefused(() -> place(cny(-1)), DepositRule.AMOUNT_NOT_POSITIVE);
        assertRefused(() -> place(cny(Long.MIN_VALUE)), DepositRule.AMOUNT_NOT_POSITIVE);
        assertRefused(() -> place(cny(Long.MAX_VALUE)), DepositRule.AMOUNT_TOO_LARGE);
        assertRefused(() -> place(cny(Posting.AMOUNT_MAX + 1)), DepositRule.AMOUNT_TOO_LARGE);
        assertRefused(() -> place(cny(Posting.AMOUNT_MAX)), DepositRule.INSUFFICIENT_DEPOSIT);
    }

    @Test
    void paysNobodyAfterItsTimeIsOver() {
        HoldView hold = place(merchant, cny(6_000), AT.plusSeconds(60));

        assertConflict(() -> inTransaction(() -> book.capture(
                new CaptureHold(hold.holdId(), cny(1), Receiver.CONSUMER, "too late", AT.plusSeconds(60), SOMEONE))));
        assertRefused(() -> place(merchant, cny(1), AT), HoldRule.EXPIRY_NOT_AHEAD);
        assertThat(release(hold).state()).isEqualTo(HoldView.State.RELEASED);
    }

    @Test
    void doesNothingAgainForACommandToldAgain() {
        HoldCommand.Place place = new HoldCommand.Place(ids.next(), aHold(merchant, cny(5_000), null));
        HoldView hold = carryOut(place).orThrow();
        HoldCommand capture = capture(ids.next(), hold, cny(2_000), Receiver.FUND);
        HoldView once = carryOut(capture).orThrow();

        assertThat(carryOut(capture).orThrow()).isEqualTo(once);
        assertThat(carryOut(place).orThrow()).isEqualTo(once);
        HoldCommand release = new HoldCommand.Release(ids.next(), hold.holdId(), "over", AT, SOMEONE, false);
        HoldView ended = carryOut(release).orThrow();
        assertThat(carryOut(release).orThrow()).isEqualTo(ended);
        assertThat(carryOut(capture).orThrow()).isEqualTo(ended);
        assertThat(book.of(merchant, CNY, AT).available()).isEqualTo(cny(8_000));
    }

    @Test
    void refusesTheSameCommandWithOtherContent() {
        UUID id = ids.next();
        HoldView hold = carryOut(new HoldCommand.Place(id, aHold(merchant, cny(5_000), null)))
                .orThrow();
        UUID act = ids.next();
        carryOut(capture(act, hold, cny(2_000), Receiver.FUND));
        HoldView other = place(cny(100));

        assertMismatch(new HoldCommand.Place(id, aHold(merchant, cny(5_001), null)));
        assertMismatch(new HoldCommand.Place(id, aHold("nobody", cny(5_000), null)));
        assertMismatch(new HoldCommand.Place(id, aHold(merchant, new Money(5_000, USD), null)));
        assertMismatch(capture(act, hold, cny(1_999), Receiver.FUND));
        assertMismatch(capture(act, hold, new Money(2_000, USD), Receiver.FUND));
        assertMismatch(capture(act, hold, cny(2_000), Receiver.PLATFORM));
        assertMismatch(capture(act, other, cny(2_000), Receiver.FUND));
        assertMismatch(new HoldCommand.Release(act, hold.holdId(), "over", AT, SOMEONE, false));
        assertMismatch(new HoldCommand.Release(act, other.holdId(), "over", AT, SOMEONE, false));
    }

    @Test
    void carriesManyCommandsOutAsIfOneAfterTheOther() {
        HoldView hold = place(cny(1_000));
        HoldCommand.Place twice = new HoldCommand.Place(ids.next(), aHold(merchant, cny(9_000), null));

        List<HoldAnswer> answers = inTransaction(() -> book.carryOut(List.of(
                capture(ids.next(), hold, cny(600), Receiver.CONSUMER),
                capture(ids.next(), hold, cny(600), Receiver.CONSUMER),
                twice,
                twice,
                new HoldCommand.Place(ids.next(), aHold(merchant, cny(1), null)),
                new HoldCommand.Release(ids.next(), hold.holdId(), "over", AT, SOMEONE, false),
                new HoldCommand.Place(ids.next(), aHold(merchant, cny(400), null)))));

        assertThat(answers.get(0).orThrow().remaining()).isEqualTo(cny(400));
        assertRefused(answers.get(1)::orThrow, DepositRule.INSUFFICIENT_HOLD);
        assertThat(answers.get(2).orThrow()).isEqualTo(answers.get(3).orThrow());
        assertRefused(answers.get(4)::orThrow, DepositRule.INSUFFICIENT_DEPOSIT);
        assertThat(answers.get(5).orThrow().state()).isEqualTo(HoldView.State.RELEASED);
        assertThat(answers.get(6).orThrow().state()).isEqualTo(HoldView.State.OPEN);
        assertThat(book.of(merchant, CNY, AT).balance()).isEqualTo(cny(9_400));
    }

    @Test
    void keepsTheFactsOfAHoldInTheDatabaseItself() {
        HoldView hold = place(cny(1_000));
        UUID id = hold.holdId().id();

        assertThatThrownBy(() -> jdbc.update("update deposit_hold set amount_minor = 1 where hold_id = ?", id))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update(
                        "update deposit_hold set state = 'released', ended_at = placed_at where hold_id = ?", id))
                .rootCause()
                .hasMessageContaining("still has money");
        assertThatThrownBy(() -> jdbc.update("delete from deposit_hold where hold_id = ?", id))
                .isInstanceOf(DataAccessException.class);
        release(hold);
        assertThatThrownBy(() ->
                        jdbc.update("update deposit_hold set state = 'open', ended_at = null where hold_id = ?", id))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("update deposit_hold_act set amount_minor = 1 where hold_id = ?", id))
                .isInstanceOf(DataAccessException.class);
    }

    private HoldView place(Money amount) {
        return place(merchant, amount, null);
    }

    private HoldView place(String whose, Money amount, @Nullable Instant expiresAt) {
        return inTransaction(() -> book.hold(aHold(whose, amount, expiresAt)));
    }

    private static PlaceHold aHold(String whose, Money amount, @Nullable Instant expiresAt) {
        return new PlaceHold(whose, amount, "D-2026-000001", "a claim", expiresAt, AT, SOMEONE);
    }

    private HoldView capture(HoldView hold, Money amount, Receiver to) {
        return inTransaction(() -> book.capture(new CaptureHold(hold.holdId(), amount, to, "decided", AT, SOMEONE)));
    }

    private static HoldCommand capture(UUID act, HoldView hold, Money amount, Receiver to) {
        return new HoldCommand.Capture(act, new CaptureHold(hold.holdId(), amount, to, "decided", AT, SOMEONE));
    }

    private HoldView release(HoldView hold) {
        return inTransaction(() -> book.release(hold.holdId(), "settled", AT, SOMEONE));
    }

    private HoldAnswer carryOut(HoldCommand command) {
        return inTransaction(() -> book.carryOut(command));
    }

    private void lodge(String whose, Money amount) {
        AccountKey bank = AccountKey.platforms(AccountPurpose.BANK, amount.currency());
        AccountKey deposit = AccountKey.deposit(whose, amount.currency());
        inTransaction(() -> ledger.post(Posting.move(TransferKind.PAYMENT, ids.next(), AT, bank, deposit, amount)));
    }

    private List<String> audited(HoldView hold) {
        return jdbc.queryForList(
                "select action from audit_event where subject_kind = 'hold' and subject_id = ? order by 1 desc",
                String.class,
                hold.holdId().toString());
    }

    private void assertMismatch(HoldCommand command) {
        assertRefused(() -> carryOut(command).orThrow(), DepositRule.CAUSE_MISMATCH);
    }

    private static void assertRefused(Supplier<?> act, io.touchstone.kernel.Rule rule) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(act::get)
                .extracting(RuleViolation::rule)
                .isEqualTo(rule);
    }

    private static void assertConflict(Supplier<?> act) {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(act::get)
                .extracting(RuleViolation::rule)
                .isEqualTo(DepositRule.HOLD_ENDED);
    }

    private <T> T inTransaction(Supplier<T> act) {
        return Objects.requireNonNull(transaction.execute(status -> act.get()));
    }

    private static Money cny(long minor) {
        return new Money(minor, CNY);
    }
}
