package io.touchstone.deposit.fund;

import static io.touchstone.deposit.fund.MoneyFixture.NOW;
import static io.touchstone.deposit.fund.MoneyFixture.SYSTEM;
import static io.touchstone.deposit.fund.MoneyFixture.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.deposit.DepositRule;
import io.touchstone.deposit.FundPurpose;
import io.touchstone.deposit.GuaranteeFund;
import io.touchstone.deposit.GuaranteeFund.Fault;
import io.touchstone.deposit.PayFromFund;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.Rule;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.support.TouchstoneTest;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

@TouchstoneTest
class GuaranteeFundTests {

    private static final Actor PAYER = new Actor(Actor.Kind.STAFF, "payer");
    private static final Actor OFFICER = new Actor(Actor.Kind.STAFF, "officer");

    @Autowired
    private GuaranteeFund fund;

    private MoneyFixture money;

    @Autowired
    void makeFixture(AutowireCapableBeanFactory beans) {
        money = beans.createBean(MoneyFixture.class);
    }

    @Autowired
    private FundLevel level;

    @Autowired
    private Debts debts;

    @Autowired
    private Ids ids;

    @Autowired
    private JdbcTemplate jdbc;

    private String shop = "";

    @BeforeEach
    void aShopAndAFullFund() {
        shop = money.shop();
        long missing = 50_000_000 - level.now().spendable().minor();
        if (missing > 0) {
            money.fill(missing);
        }
    }

    @Test
    void paysTheConsumerAtOnceAndTheMerchantOwesNothing() {
        long consumers = money.balance(AccountPurpose.CONSUMER);
        long spendable = level.now().spendable().minor();

        pay(ids.next(), 8_000);

        assertThat(money.balance(AccountPurpose.CONSUMER) - consumers).isEqualTo(8_000);
        assertThat(spendable - level.now().spendable().minor()).isEqualTo(8_000);
        assertThat(receivable()).isZero();
    }

    @Test
    void paysNothingAgainForAPaymentToldAgain() {
        UUID payment = ids.next();
        pay(payment, 8_000);
        long spendable = level.now().spendable().minor();

        pay(payment, 8_000);

        assertThat(level.now().spendable().minor()).isEqualTo(spendable);
        assertThatThrownBy(() -> pay(payment, 8_001)).isInstanceOf(Conflict.class);
    }

    @Test
    void paysNothingForAPaymentThatWasToldOfSomethingElse() {
        UUID payment = ids.next();
        pay(payment, 8_000);
        long spendable = level.now().spendable().minor();
        String other = money.shop();

        for (PayFromFund told : List.of(
                told(payment, other, FundPurpose.ADVANCE, "D-2026-1", PAYER),
                told(payment, shop, FundPurpose.RETENTION, "D-2026-1", PAYER),
                told(payment, shop, FundPurpose.ADVANCE, "D-2026-2", PAYER),
                told(payment, shop, FundPurpose.ADVANCE, "D-2026-1", OFFICER))) {
            assertRefused(() -> money.run(() -> fund.payConsumer(told)), FundRule.FUND_PAYMENT_DIFFERS);
        }

        assertThat(level.now().spendable().minor()).isEqualTo(spendable);
    }

    @Test
    void owesNothingBackForADebtOfWhichNothingWasPaid() {
        UUID payment = ids.next();
        pay(payment, 8_000);
        decide(payment, Fault.MERCHANT);

        decide(payment, Fault.NOT_MERCHANT);

        assertThat(receivable()).isZero();
        assertThat(deposit()).isZero();
        assertThat(money.owed(shop)).isZero();
    }

    @Test
    void makesTheMerchantOweOnceItsFaultIsDecided() {
        UUID payment = ids.next();
        pay(payment, 8_000);

        decide(payment, Fault.MERCHANT);

        assertThat(receivable()).isEqualTo(-8_000);
        assertThat(money.owed(shop)).isEqualTo(8_000);
    }

    @Test
    void takesWhatIsOwedFromTheDepositAtOnceAndTheRestWhenMoneyComes() {
        UUID payment = ids.next();
        money.pay(shop, 3_000);
        pay(payment, 8_000);
        long spendable = level.now().spendable().minor();

        decide(payment, Fault.MERCHANT);

        assertThat(deposit()).isZero();
        assertThat(receivable()).isEqualTo(-5_000);
        assertThat(level.now().spendable().minor() - spendable).isEqualTo(3_000);

        money.pay(shop, 6_000);
        assertThat(deposit()).isEqualTo(1_000);
        assertThat(receivable()).isZero();
        assertThat(level.now().spendable().minor() - spendable).isEqualTo(8_000);
    }

    @Test
    void bearsItItselfWhenTheMerchantIsNotAtFault() {
        UUID payment = ids.next();
        money.pay(shop, 3_000);
        pay(payment, 8_000);

        decide(payment, Fault.NOT_MERCHANT);

        assertThat(deposit()).isEqualTo(3_000);
        assertThat(receivable()).isZero();
        assertRefused(() -> decide(payment, Fault.NOT_MERCHANT), FundRule.FAULT_DECIDED_SO);
    }

    @Test
    void givesBackWhatWasPaidWhenTheFaultIsDecidedOtherwiseLater() {
        UUID payment = ids.next();
        money.pay(shop, 3_000);
        pay(payment, 8_000);
        long spendable = level.now().spendable().minor();
        decide(payment, Fault.MERCHANT);

        decide(payment, Fault.NOT_MERCHANT);

        assertThat(deposit()).isEqualTo(3_000);
        assertThat(receivable()).isZero();
        assertThat(money.owed(shop)).isZero();
        assertThat(level.now().spendable().minor()).isEqualTo(spendable);

        decide(payment, Fault.MERCHANT);
        assertThat(deposit()).isZero();
        assertThat(receivable()).isEqualTo(-5_000);
    }

    @Test
    void undoesADebtThatWasPaidInFull() {
        UUID payment = ids.next();
        money.pay(shop, 9_000);
        pay(payment, 8_000);
        decide(payment, Fault.MERCHANT);
        assertThat(deposit()).isEqualTo(1_000);

        decide(payment, Fault.NOT_MERCHANT);

        assertThat(deposit()).isEqualTo(9_000);
    }

    @Test
    void isDecidedByAnotherThanWhoPaid() {
        UUID payment = ids.next();
        pay(payment, 8_000);

        assertRefused(
                () -> money.run(() -> fund.decideFault(payment, Fault.MERCHANT, "so", NOW, PAYER)),
                FundRule.FAULT_BY_ANOTHER);
        assertThatThrownBy(() -> jdbc.update(
                        "insert into deposit_fund_fault values (?, 1, 'not_merchant', 'so', now(), ?, ?, null)",
                        payment,
                        PAYER.toString(),
                        PAYER.toString()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> decide(ids.next(), Fault.MERCHANT)).isInstanceOf(NotFound.class);
    }

    @Test
    void letsAPublishedRulePayAndDecide() {
        UUID payment = ids.next();
        money.run(() -> fund.payConsumer(payment(payment, null, null, money(100), NOW, SYSTEM)));

        money.run(() -> fund.decideFault(payment, Fault.MERCHANT, "jury", NOW, SYSTEM));

        assertThat(receivable()).isEqualTo(-100);
    }

    @Test
    void repaysAMerchantWhatAConsumerKeeps() {
        long spendable = level.now().spendable().minor();
        UUID cause = ids.next();

        money.run(() -> fund.makeGood(cause, shop, money(700), "P-1", "appeal upheld", NOW, SYSTEM));
        money.run(() -> fund.makeGood(cause, shop, money(700), "P-1", "appeal upheld", NOW, SYSTEM));

        assertThat(deposit()).isEqualTo(700);
        assertThat(spendable - level.now().spendable().minor()).isEqualTo(700);
    }

    @Test
    void refusesWhatPassesACap() {
        String order = money.order(shop, "b-" + ids.next());
        String buyer = "b-" + ids.next();

        assertRefused(() -> pay(ids.next(), 2_000_001), FundRule.FUND_PAYMENT_CAP);
        at(order, null, 1_500_000, "2025-05-01T00:00:00Z");
        assertRefused(() -> at(order, null, 500_001, "2026-02-01T00:00:00Z"), FundRule.FUND_ORDER_CAP);
        at(null, buyer, 2_000_000, "2025-06-01T00:00:00Z");
        at(null, buyer, 2_000_000, "2025-06-02T00:00:00Z");
        assertRefused(() -> at(null, buyer, 1_000_001, "2025-06-03T00:00:00Z"), FundRule.FUND_CONSUMER_CAP);
        at(null, buyer, 2_000_000, "2025-07-03T00:00:00Z");
    }

    @Test
    void refusesMoreInADayThanItsCap() {
        for (int i = 0; i < 10; i++) {
            at(null, null, 2_000_000, "2025-04-01T08:00:00Z");
        }

        assertRefused(() -> at(null, null, 1, "2025-04-01T09:00:00Z"), FundRule.FUND_DAY_CAP);
        at(null, null, 1, "2025-04-01T16:00:00Z");
    }

    @Test
    void paysNothingItDoesNotHaveAndNothingInOtherMoney() {
        assertRefused(() -> pay(ids.next(), 0), DepositRule.AMOUNT_NOT_POSITIVE);
        assertRefused(
                () -> money.run(() -> fund.payConsumer(
                        payment(ids.next(), null, null, new Money(100, Currency.getInstance("USD")), NOW, PAYER))),
                FundRule.FUND_CURRENCY);
        assertRefused(
                () -> money.run(() -> fund.makeGood(
                        ids.next(), shop, new Money(100, Currency.getInstance("USD")), "P-1", "so", NOW, SYSTEM)),
                FundRule.FUND_CURRENCY);
        long more = level.now().spendable().minor() + 1;
        assertRefused(
                () -> money.run(() -> fund.makeGood(ids.next(), shop, money(more), "P-1", "so", NOW, SYSTEM)),
                FundRule.FUND_EXHAUSTED);
    }

    @Test
    void doesNotSpendWhatMerchantsOweIt() {
        UUID payment = ids.next();
        pay(payment, 8_000);
        long spendable = level.now().spendable().minor();

        decide(payment, Fault.MERCHANT);

        assertThat(level.now().spendable().minor()).isEqualTo(spendable);
        assertThat(level.now().balance().minor())
                .isEqualTo(spendable + level.now().owed().minor());
    }

    @Test
    void tellsTheFinanceOfficersOnceWhenItRunsLow() {
        long before = alarms();
        long spend = level.now().spendable().minor() - 10_000_000;
        money.run(() -> fund.makeGood(ids.next(), shop, money(spend), "P-1", "so", NOW, SYSTEM));
        assertThat(alarms()).isEqualTo(before);

        money.run(() -> fund.makeGood(ids.next(), shop, money(1), "P-1", "so", NOW, SYSTEM));
        money.run(() -> fund.makeGood(ids.next(), shop, money(1), "P-1", "so", NOW, SYSTEM));

        assertThat(alarms()).isEqualTo(before + 1);
    }

    @Test
    void writesOffADebtAtTheFundsCost() {
        UUID payment = ids.next();
        pay(payment, 8_000);
        decide(payment, Fault.MERCHANT);
        UUID debt = jdbc.queryForObject("select debt_id from deposit_debt where merchant_id = ?", UUID.class, shop);
        long balance = level.now().balance().minor();

        assertRefused(
                () -> money.run(() -> debts.writeOff(debt, money(8_001), NOW, OFFICER)), FundRule.WRITE_OFF_TOO_MUCH);
        money.run(() -> debts.writeOff(debt, money(8_000), NOW, OFFICER));

        assertThat(receivable()).isZero();
        assertThat(balance - level.now().balance().minor()).isEqualTo(8_000);
        assertThatThrownBy(() -> money.run(() -> debts.writeOff(ids.next(), money(1), NOW, OFFICER)))
                .isInstanceOf(NotFound.class);
    }

    private long alarms() {
        Long count =
                jdbc.queryForObject("select count(*) from audit_event where action = 'deposit.fund_low'", Long.class);
        return count == null ? 0 : count;
    }

    private void pay(UUID id, long minor) {
        money.run(() -> fund.payConsumer(payment(id, null, null, money(minor), NOW, PAYER)));
    }

    private void at(@Nullable String order, @Nullable String buyer, long minor, String at) {
        money.run(() -> fund.payConsumer(payment(ids.next(), order, buyer, money(minor), Instant.parse(at), PAYER)));
    }

    private PayFromFund payment(
            UUID id, @Nullable String order, @Nullable String buyer, Money amount, Instant at, Actor by) {
        return new PayFromFund(
                id, shop, order, buyer, FundPurpose.ADVANCE, amount, "D-2026-1", "broken on arrival", at, by, null);
    }

    private static PayFromFund told(UUID id, String merchant, FundPurpose purpose, String caseNo, Actor by) {
        return new PayFromFund(
                id, merchant, null, null, purpose, money(8_000), caseNo, "broken on arrival", NOW, by, null);
    }

    private void decide(UUID payment, Fault fault) {
        money.run(() -> fund.decideFault(payment, fault, "as decided in the case", NOW, OFFICER));
    }

    private static void assertRefused(ThrowingCallable work, Rule rule) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.rule())
                .isEqualTo(rule));
    }

    private long deposit() {
        return money.balance(AccountPurpose.DEPOSIT, shop);
    }

    private long receivable() {
        return money.balance(AccountPurpose.RECEIVABLE, shop);
    }
}
