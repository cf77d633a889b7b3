package io.touchstone.penalty.points;

import static io.touchstone.penalty.points.Ladders.at;
import static io.touchstone.penalty.points.PointsFixture.points;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.kernel.Ids;
import io.touchstone.merchant.Merchants;
import io.touchstone.penalty.ViolationStanding.Points;
import io.touchstone.penalty.Violations;
import io.touchstone.rulebook.ViolationClass;
import io.touchstone.shell.Role;
import io.touchstone.support.TouchstoneTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@TouchstoneTest
class TurnPointsTests {

    private static final Instant DECEMBER = at("2025-12-20T10:00");
    private static final Instant JANUARY = at("2026-01-01T00:00");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private PointBoard board;

    @Autowired
    private PointTurn turn;

    @Autowired
    private Violations violations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Merchants merchants;

    @Autowired
    private Ids ids;

    @Autowired
    private JdbcTemplate db;

    @Test
    void clearsAndCarriesByTheCalendarAloneAndTellsOnce() {
        PointsFixture fixture = new PointsFixture(application);
        String shop = fixture.shop();
        merchants.giveSeat(account(), shop);
        fixture.decide(shop, DECEMBER, points(ViolationClass.A, 11), points(ViolationClass.C, 30));

        assertThat(violations.of(shop, JANUARY.minusSeconds(1)).now()).isEqualTo(new Points(11, 0, 30));
        assertThat(violations.of(shop, JANUARY.minusSeconds(1)).next()).isEqualTo(new Points(0, 0, 24));
        assertThat(violations.of(shop, JANUARY).now()).isEqualTo(new Points(0, 0, 24));
        assertThat(board.stale(JANUARY, "", 100)).contains(shop);

        turn.turn(shop, JANUARY, PointsFixture.SOMEBODY);
        turn.turn(shop, JANUARY, PointsFixture.SOMEBODY);

        assertThat(board.stale(JANUARY, "", 100)).doesNotContain(shop);
        assertThat(board.known(shop))
                .containsExactlyEntriesOf(java.util.Map.of(ViolationClass.C, new PointBoard.Known(2026, 24)));
        assertThat(db.queryForList(
                        "select details::jsonb ->> 'points' from audit_event where action = 'penalty.points_turned' and subject_id = ?",
                        String.class,
                        shop))
                .containsExactly("A 11 → 0, C 30 → 24");
    }

    private UUID account() {
        String name = "owner" + ids.next().toString().substring(19).replace("-", "");
        return accounts.open(
                        NewAccount.plain(name, name, "a-Long-enough-Word-17", Role.MERCHANT), PointsFixture.SOMEBODY)
                .id();
    }
}
