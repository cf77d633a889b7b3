package io.touchstone.merchant.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.restriction.Eligibility;
import io.touchstone.restriction.Purpose;
import io.touchstone.restriction.RestrictionId;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.restriction.RestrictionLifted;
import io.touchstone.restriction.RestrictionScope;
import io.touchstone.support.TestClock;
import io.touchstone.support.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The promise of the eligibility call: what is kept, and what never is. */
class EligibilityRegisterTests {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Instant NOW = TestClock.START;
    private static final Duration KEPT = Duration.ofSeconds(2);

    private final TestClock clock = new TestClock();
    private final Ids ids = new Ids(clock);
    private final JdbcClient jdbc = JdbcClient.create(DATABASE.dataSource());
    private final EligibilityRegister register = new EligibilityRegister(
            new Footings(new JdbcTemplate(DATABASE.dataSource())), new EligibilitySettings(KEPT, 2), clock);

    @BeforeEach
    void fill() {
        DATABASE.reset();
        shop("m1");
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void keepsAnAnswerNoLongerThanPromisedWhenNobodyToldItOfAChange() {
        assertThat(register.now("m1", Purpose.CAMPAIGN).eligible()).isTrue();
        restrict("m1", "campaign", NOW.minusSeconds(5), null, "0");

        clock.advance(KEPT.minusMillis(1));
        assertThat(register.now("m1", Purpose.CAMPAIGN).eligible()).isTrue();
        clock.advance(Duration.ofMillis(1));
        assertThat(register.now("m1", Purpose.CAMPAIGN).eligible()).isFalse();
    }

    @Test
    void dropsTheAnswerWithTheChangeItIsToldOf() {
        register.now("m1", Purpose.CAMPAIGN);
        restrict("m1", "campaign", NOW.minusSeconds(5), null, "0");

        register.on(lifted("m2"));
        assertThat(register.now("m1", Purpose.CAMPAIGN).eligible()).isTrue();
        register.on(lifted("m1"));
        assertThat(register.now("m1", Purpose.CAMPAIGN).eligible()).isFalse();
    }

    @Test
    void obeysBeginAndEndOfARestrictionToTheInstantThoughTheAnswerIsKept() {
        restrict("m1", "search", NOW.plusMillis(500), NOW.plusMillis(900), "0.30");

        assertThat(register.now("m1", Purpose.SEARCH).weight()).isEqualByComparingTo("1.0");
        clock.advance(Duration.ofMillis(500));
        assertThat(register.now("m1", Purpose.SEARCH).weight()).isEqualByComparingTo("0.30");
        clock.advance(Duration.ofMillis(400));
        assertThat(register.now("m1", Purpose.SEARCH).weight()).isEqualByComparingTo("1.0");
    }

    @Test
    void obeysAStateThatWasAnnouncedToTheInstant() {
        state("m1", "suspended", NOW.plusMillis(700));

        assertThat(register.now("m1", Purpose.SEARCH).eligible()).isTrue();
        clock.advance(Duration.ofMillis(700));
        assertThat(register.now("m1", Purpose.SEARCH).reasons())
                .extracting(Eligibility.Reason::code)
                .containsExactly("state-suspended");
    }

    @Test
    void usesNothingKeptWithinATransaction() {
        register.now("m1", Purpose.FINANCE);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(DATABASE.dataSource()));

        transaction.executeWithoutResult(status -> {
            restrict("m1", "finance", NOW.minusSeconds(1), null, "0");
            assertThat(register.now("m1", Purpose.FINANCE).eligible()).isFalse();
            assertThat(register.afresh("m1", NOW).get(Purpose.FINANCE))
                    .extracting(Eligibility::eligible)
                    .isEqualTo(false);
            status.setRollbackOnly();
        });

        assertThat(register.now("m1", Purpose.FINANCE).eligible()).isTrue();
    }

    @Test
    void answersForManyAtOnceAndLeavesOutWhoDoesNotExist() {
        shop("m2");
        restrict("m2", "shielding", NOW.minusSeconds(1), null, "0");

        assertThat(register.afresh(List.of("m1", "m2", "nobody"), Purpose.SEARCH, NOW))
                .hasSize(2)
                .hasEntrySatisfying(
                        "m1", answer -> assertThat(answer.eligible()).isTrue())
                .hasEntrySatisfying(
                        "m2", answer -> assertThat(answer.eligible()).isFalse());
    }

    @Test
    void doesNotKnowAMerchantThatDoesNotExist() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> register.now("nobody", Purpose.SEARCH));
    }

    private static RestrictionLifted lifted(String merchantId) {
        return new RestrictionLifted(
                new RestrictionId(new UUID(0, 1)),
                merchantId,
                RestrictionKind.SEARCH,
                RestrictionScope.merchant(),
                null,
                "over",
                Actor.system("test"),
                NOW);
    }

    private void shop(String id) {
        jdbc.sql("insert into taxonomy_category (category_code, name_zh, updated_at) values ('tea', '茶', 'epoch')"
                        + " on conflict do nothing")
                .update();
        jdbc.sql("insert into merchant (merchant_id, name, category_code, updated_at) values (:id, :id, 'tea', now())")
                .param("id", id)
                .update();
        state(id, "active", NOW.minus(Duration.ofDays(1)));
    }

    private void state(String id, String state, Instant from) {
        jdbc.sql("insert into merchant_state (merchant_id, valid_from, state, cause, recorded_at)"
                        + " values (:id, :from, :state, 'import', :from)")
                .param("id", id)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("state", state)
                .update();
    }

    private void restrict(String id, String kind, Instant from, @Nullable Instant until, String weight) {
        jdbc.sql("""
                        insert into restriction_entry (restriction_id, merchant_id, kind, scope, valid_from, valid_until,
                            weight, reason, recorded_at, recorded_by)
                        values (:id, :merchant, :kind, 'merchant', :from, :until, :weight::numeric, 'test', :from, 'test')
                        """)
                .param("id", ids.next())
                .param("merchant", id)
                .param("kind", kind)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                .param("weight", weight)
                .update();
    }
}
