package io.touchstone.deposit.fund;

import static io.touchstone.deposit.fund.MoneyFixture.NOW;
import static io.touchstone.deposit.fund.MoneyFixture.SYSTEM;
import static io.touchstone.deposit.fund.MoneyFixture.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.deposit.Fines;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.Posting;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.support.TouchstoneTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@TouchstoneTest
class FinesTests {

    @Autowired
    private Fines fines;

    private MoneyFixture money;

    @Autowired
    void makeFixture(AutowireCapableBeanFactory beans) {
        money = beans.createBean(MoneyFixture.class);
    }

    @Autowired
    private Ids ids;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private String shop = "";

    @BeforeEach
    void aShop() {
        shop = money.shop();
    }

    @Test
    void takesAFineFromWhatIsAvailable() {
        money.pay(shop, 5_000);

        assertThat(charge(ids.next(), 2_000)).isEqualTo(new Fines.Charge(money(2_000), money(0)));

        assertThat(deposit()).isEqualTo(3_000);
        assertThat(receivable()).isZero();
    }

    @Test
    void makesADebtOfWhatTheDepositDoesNotCover() {
        money.pay(shop, 500);

        assertThat(charge(ids.next(), 2_000)).isEqualTo(new Fines.Charge(money(500), money(1_500)));

        assertThat(deposit()).isZero();
        assertThat(receivable()).isEqualTo(-1_500);
        assertThat(money.owed(shop)).isEqualTo(1_500);
    }

    @Test
    void paysTheOldestDebtFirstAsSoonAsMoneyComes() {
        UUID first = ids.next();
        UUID second = ids.next();
        charge(first, 1_000);
        charge(second, 1_000);

        money.pay(shop, 1_200);

        assertThat(deposit()).isZero();
        assertThat(remaining(first)).isZero();
        assertThat(remaining(second)).isEqualTo(800);
        assertThat(receivable()).isEqualTo(-800);

        money.pay(shop, 1_000);
        assertThat(deposit()).isEqualTo(200);
        assertThat(receivable()).isZero();
    }

    @Test
    void paysADebtFromAHoldThatIsLetGo() {
        UUID hold = ids.next();
        money.pay(shop, 1_000);
        money.hold(shop, hold, 1_000);
        charge(ids.next(), 700);
        assertThat(receivable()).isEqualTo(-700);

        money.release(shop, hold, 1_000);

        assertThat(receivable()).isZero();
        assertThat(deposit()).isEqualTo(300);
    }

    @Test
    void takesNothingAgainForAChargeToldAgain() {
        money.pay(shop, 5_000);
        UUID charge = ids.next();
        Fines.Charge first = charge(charge, 2_000);

        assertThat(charge(charge, 2_000)).isEqualTo(first);

        assertThat(deposit()).isEqualTo(3_000);
        assertThatThrownBy(() -> charge(charge, 2_001)).isInstanceOf(Conflict.class);
    }

    @Test
    void takesOneEffectOfManyTellersAtOnce() throws Exception {
        money.pay(shop, 5_000);
        UUID charge = ids.next();
        List<Callable<Fines.Charge>> tellers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            tellers.add(() -> charge(charge, 2_000));
        }

        assertThat(together(tellers)).hasSize(50).containsOnly(new Fines.Charge(money(2_000), money(0)));
        assertThat(deposit()).isEqualTo(3_000);
    }

    /** Again and again with a new shop: only where both come first do they open its accounts against each other. */
    @RepeatedTest(5)
    void losesNothingWhenPaymentsAndFinesCrossEachOther() throws Exception {
        List<Callable<Fines.Charge>> tellers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            tellers.add(() -> charge(ids.next(), 150));
            tellers.add(() -> {
                money.pay(shop, 100);
                return new Fines.Charge(money(0), money(0));
            });
        }

        assertThat(together(tellers)).hasSize(80);
        assertThat(deposit()).isZero();
        assertThat(receivable()).isEqualTo(-(40 * 150 - 40 * 100));
        assertThat(money.owed(shop)).isEqualTo(40 * 150 - 40 * 100);
    }

    @Test
    void givesBackWhatWasTakenAndWhatWasPaidOfTheDebt() {
        UUID charge = ids.next();
        money.pay(shop, 500);
        charge(charge, 2_000);
        money.pay(shop, 700);
        assertThat(remaining(charge)).isEqualTo(800);

        giveBack(charge);

        assertThat(deposit()).isEqualTo(1_200);
        assertThat(receivable()).isZero();
        assertThat(money.owed(shop)).isZero();
        assertThatThrownBy(() -> giveBack(charge)).isInstanceOf(Conflict.class);
    }

    @Test
    void paysOtherDebtsFromWhatItGivesBack() {
        UUID overturned = ids.next();
        money.pay(shop, 1_000);
        charge(overturned, 1_000);
        charge(ids.next(), 600);

        giveBack(overturned);

        assertThat(deposit()).isEqualTo(400);
        assertThat(receivable()).isZero();
    }

    @Test
    void refusesAmountsThatAreNone() {
        assertThatThrownBy(() -> charge(ids.next(), 0)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> charge(ids.next(), Posting.AMOUNT_MAX + 1)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> charge(ids.next(), Long.MIN_VALUE)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void takesNothingForAChargeThatWasToldOfAnotherShopOrCase() {
        money.pay(shop, 5_000);
        UUID charge = ids.next();
        charge(charge, 2_000);
        String other = money.shop();

        assertThatThrownBy(() -> money.run(
                        () -> fines.charge(charge, other, money(2_000), "P-2026-1", "fake goods", NOW, SYSTEM)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> money.run(
                        () -> fines.charge(charge, shop, money(2_000), "P-2026-2", "fake goods", NOW, SYSTEM)))
                .isInstanceOf(Conflict.class);

        assertThat(deposit()).isEqualTo(3_000);
    }

    @Test
    void forgivesAFineOfWhichNothingWasPaid() {
        UUID charge = ids.next();
        charge(charge, 2_000);

        giveBack(charge);

        assertThat(deposit()).isZero();
        assertThat(receivable()).isZero();
        assertThat(remaining(charge)).isZero();
        assertThatThrownBy(() -> giveBack(charge)).isInstanceOf(Conflict.class);
    }

    @Test
    void givesNothingBackForAChargeItDoesNotKnow() {
        assertThatThrownBy(() -> giveBack(ids.next())).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsDebtsFromBeingRewritten() {
        charge(ids.next(), 500);

        assertThatThrownBy(() -> jdbc.update("update deposit_debt set remaining_minor = 0 where merchant_id = ?", shop))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("update deposit_debt set case_no = 'x' where merchant_id = ?", shop))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("delete from deposit_debt where merchant_id = ?", shop))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("update deposit_charge set taken_minor = 0 where merchant_id = ?", shop))
                .isInstanceOf(DataAccessException.class);
    }

    private static <T> List<T> together(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(work)) {
                done.add(one.get());
            }
            return done;
        } finally {
            threads.shutdown();
        }
    }

    private Fines.Charge charge(UUID id, long minor) {
        Fines.Charge charge = transaction.execute(
                status -> fines.charge(id, shop, money(minor), "P-2026-1", "fake goods", NOW, SYSTEM));
        return java.util.Objects.requireNonNull(charge);
    }

    private void giveBack(UUID id) {
        money.run(() -> fines.giveBack(id, "appeal upheld", NOW, SYSTEM));
    }

    private long remaining(UUID charge) {
        Long minor = jdbc.queryForObject(
                "select sum(remaining_minor) from deposit_debt where source_id = ?", Long.class, charge);
        return minor == null ? -1 : minor;
    }

    private long deposit() {
        return money.balance(AccountPurpose.DEPOSIT, shop);
    }

    private long receivable() {
        return money.balance(AccountPurpose.RECEIVABLE, shop);
    }
}
