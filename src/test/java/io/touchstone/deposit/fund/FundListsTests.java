package io.touchstone.deposit.fund;

import static io.touchstone.deposit.fund.MoneyFixture.NOW;
import static io.touchstone.deposit.fund.MoneyFixture.SYSTEM;
import static io.touchstone.deposit.fund.MoneyFixture.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.deposit.Fines;
import io.touchstone.deposit.FundPurpose;
import io.touchstone.deposit.GuaranteeFund;
import io.touchstone.deposit.PayFromFund;
import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.deposit.statement.Causes;
import io.touchstone.deposit.statement.DeskItem;
import io.touchstone.kernel.Ids;
import io.touchstone.support.TouchstoneTest;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

@TouchstoneTest
class FundListsTests {

    @Autowired
    private GuaranteeFund fund;

    @Autowired
    private Fines fines;

    @Autowired
    private FundList list;

    @Autowired
    private FundPictures pictures;

    @Autowired
    private FundCauses causes;

    @Autowired
    private DebtList debts;

    @Autowired
    private List<DeskItem> items;

    private MoneyFixture money;

    @Autowired
    void makeFixture(AutowireCapableBeanFactory beans) {
        money = beans.createBean(MoneyFixture.class);
    }

    @Autowired
    private Ids ids;

    @Autowired
    private JdbcTemplate jdbc;

    private String shop = "";

    @BeforeEach
    void aShopAndAFund() {
        shop = money.shop();
        money.fill(50_000_000);
    }

    @Test
    void countAPaymentInTheMonthOfThePlatformsZone() {
        YearMonth may = YearMonth.of(2024, 5);
        pay(ids.next(), FundPurpose.RETENTION, 300, "2024-04-30T16:00:00Z");
        pay(ids.next(), FundPurpose.ADVANCE, 500, "2024-05-31T15:59:59Z");
        pay(ids.next(), FundPurpose.ADVANCE, 900, "2024-05-31T16:00:00Z");

        List<FundMonth> months = list.months(may, may.plusMonths(1));

        assertThat(months).extracting(FundMonth::month).containsExactly(may, may.plusMonths(1));
        assertThat(months.get(0).of(FundPurpose.RETENTION)).isEqualTo(300);
        assertThat(months.get(0).paid()).isEqualTo(800);
        assertThat(months.get(1).paid()).isEqualTo(900);
    }

    @Test
    void sayHowLongTheFundLasts() {
        pay(ids.next(), FundPurpose.ADVANCE, 9_000, "2026-02-20T00:00:00Z");

        FundView view = pictures.now(NOW);

        assertThat(view.days()).isPositive();
        assertThat(view.months()).hasSize(12);
        assertThat(view.spendable()).isEqualTo(view.balance().minus(view.owed()));
        assertThat(pictures.now(Instant.parse("2000-01-01T00:00:00Z")).days()).isEqualTo(-1);
    }

    @Test
    void nameTheCaseOfEachMovement() {
        UUID payment = ids.next();
        UUID charge = ids.next();
        pay(payment, FundPurpose.ADVANCE, 9_000, NOW.toString());
        money.run(() -> fund.decideFault(payment, GuaranteeFund.Fault.MERCHANT, "so", NOW, SYSTEM));
        money.run(() -> fines.charge(charge, shop, money(100), "P-7", "fake", NOW, SYSTEM));
        money.pay(shop, 50);
        UUID debt = jdbc.queryForObject("select debt_id from deposit_debt where source_id = ?", UUID.class, payment);
        UUID step = jdbc.queryForObject("select step_id from deposit_debt_step where debt_id = ?", UUID.class, debt);

        var found = causes.find(List.of(payment, charge, debt, step, ids.next()));

        assertThat(found).hasSize(4);
        assertThat(found.get(charge))
                .isEqualTo(new Causes.Cause("P-7", "fake", "/admin/deposits/fines?merchant=" + shop));
        assertThat(found.get(step).path()).endsWith("/receivables/" + debt);
        assertThat(causes.kinds()).contains(TransferKind.OFFSET, TransferKind.FUND_PAID);
    }

    @Test
    void showTheAgeOfDebts() {
        money.run(() -> fines.charge(
                ids.next(), shop, money(100), "P-1", "old", Instant.parse("2025-06-01T00:00:00Z"), SYSTEM));

        assertThat(debts.ages(NOW))
                .anyMatch(age -> age.bucket() == 3 && age.remaining().minor() >= 100);
        assertThat(item("receivables").waiting(NOW).overdue()).isPositive();
        assertThat(item("fund-low").waiting(NOW).count()).isZero();
    }

    private DeskItem item(String key) {
        return items.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }

    private void pay(UUID id, FundPurpose purpose, long minor, String at) {
        money.run(() -> fund.payConsumer(new PayFromFund(
                id, shop, null, null, purpose, money(minor), "D-1", "so", Instant.parse(at), SYSTEM, null)));
    }
}
