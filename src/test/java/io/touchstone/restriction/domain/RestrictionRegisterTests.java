package io.touchstone.restriction.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.restriction.ImposeRestriction;
import io.touchstone.restriction.RestrictionId;
import io.touchstone.restriction.RestrictionImposed;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.restriction.RestrictionLifted;
import io.touchstone.restriction.RestrictionRule;
import io.touchstone.restriction.RestrictionScope;
import io.touchstone.restriction.RestrictionView;
import io.touchstone.support.TestClock;
import io.touchstone.support.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The registry on a real database. */
class RestrictionRegisterTests {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Instant NOW = TestClock.START;
    private static final Actor OFFICER = new Actor(Actor.Kind.STAFF, "officer");

    private final List<Object> events = new ArrayList<>();
    private final TestClock clock = new TestClock();
    private final RestrictionRegister register = new RestrictionRegister(
            new RestrictionEntries(JdbcClient.create(DATABASE.dataSource())), events::add, new Ids(clock), clock);

    @BeforeEach
    void reset() {
        DATABASE.reset();
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void holdsFromItsBeginningUntilItsEnd() {
        impose("m1", NOW, NOW.plusSeconds(60), "0");

        assertThat(register.ofMerchant("m1", NOW.minusNanos(1_000))).isEmpty();
        assertThat(register.ofMerchant("m1", NOW)).hasSize(1);
        assertThat(register.ofMerchant("m1", NOW.plusSeconds(59))).hasSize(1);
        assertThat(register.ofMerchant("m1", NOW.plusSeconds(60))).isEmpty();
        assertThat(register.ofMerchant("m2", NOW)).isEmpty();
    }

    @Test
    void keepsItsPastWhenItIsLifted() {
        RestrictionId id = impose("m1", NOW, null, "0.30");

        register.lift(id, "Appeal upheld", NOW.plus(Duration.ofDays(2)), OFFICER);

        assertThat(register.ofMerchant("m1", NOW.plus(Duration.ofDays(1)))).hasSize(1);
        assertThat(register.ofMerchant("m1", NOW.plus(Duration.ofDays(2)))).isEmpty();
        assertThat(register.history("m1", NOW.plus(Duration.ofDays(3)), 10))
                .extracting(RestrictionView::liftedAt)
                .containsExactly(NOW.plus(Duration.ofDays(2)));
    }

    @Test
    void tellsOfEveryChange() {
        RestrictionId id = impose("m1", NOW, null, "0");
        register.lift(id, "Appeal upheld", NOW, OFFICER);

        assertThat(events)
                .hasExactlyElementsOfTypes(RestrictionImposed.class, RestrictionLifted.class)
                .allSatisfy(event -> assertThat(event).hasFieldOrPropertyWithValue("merchantId", "m1"));
    }

    @Test
    void refusesToLiftTwice() {
        RestrictionId id = impose("m1", NOW, null, "0");
        register.lift(id, "Appeal upheld", NOW, OFFICER);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> register.lift(id, "Again", NOW, OFFICER))
                .matches(refusal -> refusal.rule() == RestrictionRule.ALREADY_LIFTED);
    }

    @Test
    void refusesToLiftBeforeTheBeginningAndWhatIsUnknown() {
        RestrictionId id = impose("m1", NOW, null, "0");

        assertThatThrownBy(() -> register.lift(id, "Early", NOW.minusSeconds(1), OFFICER))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> register.lift(new RestrictionId(UUID.randomUUID()), "None", NOW, OFFICER))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void refusesAnEndBeforeTheBeginningAndAFullWeight() {
        assertThatThrownBy(() -> impose("m1", NOW, NOW, "0")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> impose("m1", NOW, null, "1")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> impose("m1", NOW, null, "-0.1")).isInstanceOf(RuleViolation.class);
    }

    @Test
    void neverChangesARow() {
        impose("m1", NOW, null, "0");

        for (String change : List.of(
                "update restriction_entry set weight = 0.5",
                "delete from restriction_entry",
                "truncate restriction_entry cascade",
                "delete from restriction_lift")) {
            assertThatThrownBy(() -> DATABASE.ownerJdbc().execute(change)).isInstanceOf(DataAccessException.class);
        }
    }

    private RestrictionId impose(String merchantId, Instant from, @Nullable Instant until, String weight) {
        return register.impose(new ImposeRestriction(
                merchantId,
                RestrictionKind.SEARCH,
                RestrictionScope.merchant(),
                from,
                until,
                new BigDecimal(weight),
                "P-2026-000001",
                "Test",
                OFFICER));
    }
}
