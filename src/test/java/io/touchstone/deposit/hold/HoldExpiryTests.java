package io.touchstone.deposit.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.deposit.CaptureHold;
import io.touchstone.deposit.DepositFacts;
import io.touchstone.deposit.HoldId;
import io.touchstone.deposit.HoldView;
import io.touchstone.deposit.PlaceHold;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Ids;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@TouchstoneTest
class HoldExpiryTests {

    @Autowired
    private HoldExpiry expiry;

    @Autowired
    private HoldBook book;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Intake intake;

    @Autowired
    private Ids ids;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private DepositFacts facts;

    private String merchant = "";

    @BeforeEach
    void aMerchantWithADeposit() {
        clock.reset();
        facts = new DepositFacts(intake, ledger, ids, transaction);
        merchant = facts.merchant(1_000_000);
    }

    @Test
    void givesBackWhatIsLeftOnceItsTimeIsOver() {
        HoldView timed = place(Duration.ofHours(1));
        HoldView endless = place(null);
        facts.inTransaction(() -> book.capture(new CaptureHold(
                timed.holdId(),
                DepositFacts.cny(30),
                CaptureHold.Receiver.CONSUMER,
                "decided",
                DepositFacts.AT,
                DepositFacts.SOMEBODY)));

        clock.advance(Duration.ofHours(1).minusSeconds(1));
        assertThat(expiry.next()).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(expiry.next()).isEqualTo(1);
        assertThat(expiry.next()).isZero();

        assertThat(found(timed).state()).isEqualTo(HoldView.State.EXPIRED);
        assertThat(found(timed).endedAt()).isEqualTo(clock.instant());
        assertThat(found(endless).state()).isEqualTo(HoldView.State.OPEN);
        var deposit = book.of(merchant, DepositFacts.CNY, clock.instant());
        assertThat(deposit.frozen()).isEqualTo(DepositFacts.cny(100));
        assertThat(deposit.balance()).isEqualTo(DepositFacts.cny(999_970));
        assertThat(jdbc.queryForList(
                        "select action from audit_event where subject_kind = 'hold' and subject_id = ?",
                        String.class,
                        timed.holdId().toString()))
                .contains("deposit.expired");
    }

    @Test
    void takesManyInBoundedBatches() {
        List<HoldId> holds = IntStream.range(0, HoldExpiry.BATCH + 5)
                .mapToObj(i -> place(Duration.ofMinutes(1)).holdId())
                .toList();
        clock.advance(Duration.ofMinutes(2));

        assertThat(List.of(expiry.next(), expiry.next(), expiry.next())).containsExactly(HoldExpiry.BATCH, 5, 0);

        assertThat(holds)
                .allSatisfy(hold ->
                        assertThat(book.findHold(hold).orElseThrow().state()).isEqualTo(HoldView.State.EXPIRED));
    }

    @Test
    void leavesAHoldAloneThatSomebodyWorksOn() {
        HoldView hold = place(Duration.ofMinutes(1));
        clock.advance(Duration.ofMinutes(2));

        transaction.executeWithoutResult(status -> {
            jdbc.queryForList(
                    "select 1 from deposit_hold where hold_id = ? for update",
                    hold.holdId().id());
            assertThat(inAnotherThread(expiry::next)).isZero();
        });

        assertThat(expiry.next()).isEqualTo(1);
    }

    private static int inAnotherThread(java.util.function.IntSupplier act) {
        return java.util.concurrent.CompletableFuture.supplyAsync(act::getAsInt).join();
    }

    private HoldView found(HoldView hold) {
        return book.findHold(hold.holdId()).orElseThrow();
    }

    private HoldView place(@Nullable Duration length) {
        return facts.inTransaction(() -> book.hold(new PlaceHold(
                merchant,
                DepositFacts.cny(100),
                "D-2026-000002",
                "a claim",
                length == null ? null : DepositFacts.AT.plus(length),
                clock.instant(),
                DepositFacts.SOMEBODY)));
    }
}
