package io.touchstone.inspection.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.inspection.cost.CostKind;
import io.touchstone.inspection.cost.Costs;
import io.touchstone.inspection.sample.Arm;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@TouchstoneTest
class RecountTallyTests {

    private final ResultFixture results;

    @Autowired
    private RecountTally recount;

    @Autowired
    private Costs costs;

    @Autowired
    private Ids ids;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    RecountTallyTests(ApplicationContext context) {
        results = ResultFixture.of(context);
    }

    @Test
    void findsNothingWhereEverySumFitsAndNamesTheOneThatDoesNot() {
        String shop = results.shop();
        results.results(shop, "toys", Arm.RISK, 3, 2);
        SampleView sample = results.result(shop, null, Arm.CONTROL, true, TestClock.START);
        book(sample, 700);
        book(sample, -200);

        assertThat(recount.differences()).isEmpty();

        jdbc.update(
                "update inspection_tally set risk_failed = 5 where dimension = 'merchant' and period = 'all' and key = ?",
                shop);
        jdbc.update(
                "update inspection_spend set amount_minor = 1 where dimension = 'arm' and period = 'all' and key = 'control'");
        assertThat(recount.differences())
                .containsExactlyInAnyOrder("tally merchant all " + shop, "spend arm all control");
        jdbc.update(
                "update inspection_tally set risk_failed = 2 where dimension = 'merchant' and period = 'all' and key = ?",
                shop);
        jdbc.update(
                "update inspection_spend set amount_minor = 500 where dimension = 'arm' and period = 'all' and key = 'control'");

        SampleView untold = results.sample(shop, "toys", Arm.LOT, null, false);
        assertThat(recount.differences()).containsExactly("sample " + untold.number());
    }

    private void book(SampleView sample, long minor) {
        transaction.executeWithoutResult(status -> costs.book(
                ids.next(),
                CostKind.TEST,
                null,
                sample.id(),
                new Money(minor, Currency.getInstance("CNY")),
                Costs.Bearer.PLATFORM,
                TestClock.START,
                ResultFixture.STAFF));
    }
}
