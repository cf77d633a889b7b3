package io.touchstone.standing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.support.TestClock;
import io.touchstone.support.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The copy that the list is read from. */
class ShopListRefreshTests {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private final TestClock clock = new TestClock();
    private final JdbcTemplate jdbc = DATABASE.jdbc();
    private final ShopListRefresh refresh = new ShopListRefresh(jdbc, new ShopCounts(jdbc, clock), clock);

    @BeforeEach
    void fill() {
        DATABASE.reset();
        jdbc.update("insert into taxonomy_category (category_code, name_zh, updated_at) values ('tea', '茶叶', 'epoch')");
        jdbc.update(
                "insert into merchant (merchant_id, name, category_code, updated_at) values ('m1', 'Tea House', 'tea', now())");
        step("-infinity", "active");
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void takesOverANewShopWithoutRatings() {
        refresh.refresh();

        assertThat(shop())
                .containsEntry("name_key", "tea house")
                .containsEntry("state", "active")
                .containsEntry("tier", "none")
                .containsEntry("points", 0L)
                .containsEntry("positive_rate", -1)
                .containsEntry("description", -1);
    }

    @Test
    void takesOverTheScoreWhenItChanges() {
        refresh.refresh();

        jdbc.update("""
                insert into credit_score (merchant_id, points, positive, neutral, negative, tier, level_rank, d_sum, d_n, s_sum,
                    s_n, l_sum, l_n, rated, computed_at) values ('m1', 12, 2, 0, 1, 'star', 2, 14, 3, 0, 0, 9, 2, 3, now())
                """);
        refresh.refresh();

        assertThat(shop())
                .containsEntry("points", 12L)
                .containsEntry("tier", "star")
                .containsEntry("level_rank", 2)
                .containsEntry("positive_rate", 66667)
                .containsEntry("description", 466667)
                .containsEntry("service", -1)
                .containsEntry("logistics", 450000);
    }

    @Test
    void takesOverStepsThatTimeBrings() {
        step("2026-03-02T00:00:00Z", "suspended");
        refresh.refresh();
        assertThat(shop()).containsEntry("state", "active");

        clock.advance(Duration.ofDays(2));
        refresh.refresh();
        assertThat(shop()).containsEntry("state", "suspended");

        clock.advance(Duration.ofDays(-2));
        refresh.refresh();
        assertThat(jdbc.queryForObject("select count(*) from standing_changed", Long.class))
                .isZero();
    }

    @Test
    void keepsNoMarksAndChangesNothingTwice() {
        refresh.refresh();
        List<String> before = jdbc.queryForList("select xmin::text from standing_shop", String.class);

        jdbc.update("update merchant set updated_at = now()");
        refresh.refresh();

        assertThat(jdbc.queryForList("select xmin::text from standing_shop", String.class))
                .isEqualTo(before);
        assertThat(jdbc.queryForObject("select count(*) from standing_changed", Long.class))
                .isZero();
    }

    private void step(String from, String state) {
        jdbc.update(
                "insert into merchant_state (merchant_id, valid_from, state, cause, recorded_at)"
                        + " values ('m1', ?::timestamptz, ?, 'test', now())",
                from,
                state);
    }

    private Map<String, Object> shop() {
        return jdbc.queryForMap("select * from standing_shop");
    }
}
