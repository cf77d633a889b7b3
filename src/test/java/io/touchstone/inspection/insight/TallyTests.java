package io.touchstone.inspection.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.inspection.outcome.SampleConcluded;
import io.touchstone.inspection.sample.Arm;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@TouchstoneTest
class TallyTests {

    private final ResultFixture results;

    @Autowired
    private Tally tally;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    TallyTests(ApplicationContext context) {
        results = ResultFixture.of(context);
    }

    @Test
    void countsAResultUnderEachOfItsDimensionsAndPeriods() {
        String shop = results.shop();
        UUID lab = results.lab();
        SampleView sample = results.sample(shop, "c-" + shop, Arm.RISK, null, false);

        results.tell(new SampleConcluded(sample, false, lab, true, true, TestClock.START, ResultFixture.STAFF));

        assertThat(jdbc.queryForList(
                        "select dimension || ' ' || period from inspection_tally where key in (?, ?, ?)"
                                + " and risk_failed = 1 and failed = 1 and passed = 0 and overturned = 1 order by 1",
                        String.class,
                        shop,
                        "c-" + shop,
                        lab.toString()))
                .containsExactly(
                        "category 2026",
                        "category 2026-Q1",
                        "category all",
                        "lab 2026",
                        "lab 2026-Q1",
                        "lab all",
                        "merchant 2026",
                        "merchant 2026-Q1",
                        "merchant all");
        assertThat(differences()).isZero();
    }

    @Test
    void countsAResultThatIsToldTwiceOnce() {
        String shop = results.shop();
        SampleView sample = results.sample(shop, null, Arm.CONTROL, null, true);
        var concluded = new SampleConcluded(sample, true, null, false, false, TestClock.START, ResultFixture.STAFF);

        results.tell(concluded);
        results.tell(concluded);

        assertThat(passed(shop)).containsExactly(1L, 1L, 1L);
    }

    @Test
    void takesAWithdrawnResultOutOfEverySum() {
        String shop = results.shop();
        SampleView kept = results.result(shop, "c", Arm.LOT, true, TestClock.START);
        SampleView gone = results.result(shop, "c", Arm.LOT, true, TestClock.START);

        boolean first = Boolean.TRUE.equals(transaction.execute(s -> tally.withdraw(gone.id(), TestClock.START)));
        boolean again = Boolean.TRUE.equals(transaction.execute(s -> tally.withdraw(gone.id(), TestClock.START)));

        assertThat(first).isTrue();
        assertThat(again).isFalse();
        assertThat(passed(shop)).containsExactly(1L, 1L, 1L);
        assertThat(kept.merchantId()).isEqualTo(shop);
        assertThat(differences()).isZero();
    }

    @Test
    void countsNothingWhenTheTransactionIsUndone() {
        String shop = results.shop();
        SampleView sample = results.sample(shop, null, Arm.CONTROL, null, true);
        var concluded = new SampleConcluded(sample, true, null, false, false, TestClock.START, ResultFixture.STAFF);

        transaction.executeWithoutResult(status -> {
            events.publishEvent(concluded);
            status.setRollbackOnly();
        });

        assertThat(passed(shop)).isEmpty();
    }

    @Test
    void refusesToCountOutsideATransaction() {
        SampleView sample = results.sample(results.shop(), null, Arm.CONTROL, null, true);
        var concluded = new SampleConcluded(sample, true, null, false, false, TestClock.START, ResultFixture.STAFF);

        assertThatThrownBy(() -> events.publishEvent(concluded)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void tellsQuartersByTheDayOfThePlatform() {
        String shop = results.shop();

        results.result(shop, null, Arm.CONTROL, true, Instant.parse("2025-12-31T16:30:00Z"));

        assertThat(jdbc.queryForList(
                        "select period from inspection_tally where dimension = 'merchant' and key = ? order by 1",
                        String.class,
                        shop))
                .containsExactly("2026", "2026-Q1", "all");
    }

    private List<Long> passed(String shop) {
        return jdbc.queryForList(
                "select passed from inspection_tally where dimension = 'merchant' and key = ?", Long.class, shop);
    }

    private long differences() {
        return jdbc.queryForObject(
                "select count(*) from (select dimension, period, key, " + TallySql.COUNTS
                        + " from inspection_tally where passed + failed > 0 except select dimension, period, key, "
                        + TallySql.COUNTS + " from inspection_tally_recount) d",
                Long.class);
    }
}
