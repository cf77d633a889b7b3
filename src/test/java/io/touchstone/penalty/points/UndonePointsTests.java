package io.touchstone.penalty.points;

import static io.touchstone.penalty.points.PointsFixture.NOW;
import static io.touchstone.penalty.points.PointsFixture.points;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.penalty.Violations;
import io.touchstone.penalty.effect.Effects;
import io.touchstone.restriction.RestrictionView;
import io.touchstone.restriction.Restrictions;
import io.touchstone.rulebook.ViolationClass;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever is decided and undone in whatever order: a shop stands like its twin that only ever saw what was left (ruling E6). */
@TouchstoneTest
class UndonePointsTests {

    private static final int SEEDS = 12;
    private static final int DECISIONS = 7;
    private static final int SERIOUS_MAX = 4;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Violations violations;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private JdbcTemplate db;

    /** What was decided, and whether it was undone. */
    private record Decided(
            Effects.Cause cause, ViolationClass violationClass, int points, Instant at, boolean undone) {}

    @Test
    void leavesPointsRunsAndRestrictionsAsIfTheUndoneHadNeverBeen() {
        PointsFixture fixture = new PointsFixture(application);
        for (int seed = 1; seed <= SEEDS; seed++) {
            Random random = new Random(seed);
            String shop = fixture.shop();
            List<Decided> decided = decide(fixture, shop, random);
            String twin = fixture.shop();
            decided.stream()
                    .filter(one -> !one.undone())
                    .forEach(one -> fixture.decide(twin, one.at(), points(one.violationClass(), one.points())));

            String why = "seed " + seed + ": " + decided;
            assertThat(violations.of(shop, NOW).now())
                    .as(why)
                    .isEqualTo(violations.of(twin, NOW).now());
            assertThat(inForce(shop)).as(why).containsExactlyInAnyOrderElementsOf(inForce(twin));
            assertThat(runs(shop)).as(why).isEqualTo(runs(twin));
        }
    }

    private static List<Decided> decide(PointsFixture fixture, String shop, Random random) {
        List<Decided> decided = new ArrayList<>();
        Instant at = NOW.minus(Duration.ofDays(30));
        int serious = 0;
        for (int i = 0; i < DECISIONS; i++) {
            at = at.plus(Duration.ofHours(1 + random.nextInt(90)));
            boolean isSerious = random.nextBoolean() && serious < SERIOUS_MAX;
            serious += isSerious ? 1 : 0;
            ViolationClass violationClass = isSerious ? ViolationClass.B : ViolationClass.A;
            int points = 1 + random.nextInt(isSerious ? 8 : 14);
            Effects.Cause cause = fixture.decide(shop, at, points(violationClass, points));
            decided.add(new Decided(cause, violationClass, points, at, false));
            at = undo(fixture, decided, random, at);
        }
        return decided;
    }

    /** Undoes one of them now and then. */
    private static Instant undo(PointsFixture fixture, List<Decided> decided, Random random, Instant at) {
        int which = random.nextInt(decided.size());
        Decided one = decided.get(which);
        if (one.undone() || random.nextInt(3) > 0) {
            return at;
        }
        Instant later = at.plus(Duration.ofHours(1 + random.nextInt(10)));
        fixture.reverse(one.cause(), later);
        decided.set(which, new Decided(one.cause(), one.violationClass(), one.points(), one.at(), true));
        return later;
    }

    private List<String> inForce(String shop) {
        return restrictions.ofMerchant(shop, NOW).stream()
                .map(UndonePointsTests::text)
                .toList();
    }

    private static String text(RestrictionView view) {
        return view.kind() + " " + view.weight() + " until " + view.until();
    }

    private List<String> runs(String shop) {
        return db.queryForList(
                "select class || node || ' ' || starts_at || ' ' || coalesce(ends_at::text, '') || ' ' || state from penalty_ladder_run"
                        + " where merchant_id = ? and state <> 'undone' order by starts_at, class, node",
                String.class,
                shop);
    }
}
