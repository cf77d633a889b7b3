package io.touchstone.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.credit.domain.OracleBook;
import io.touchstone.credit.projection.CreditCheck;
import io.touchstone.credit.projection.FullReckoning;
import io.touchstone.credit.projection.ScoreBook;
import io.touchstone.kernel.Actor;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import io.touchstone.trade.FactsApplied;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A small market made of a seed, whose standing at many instants must be what the rulings say, however its facts came. */
@TouchstoneTest
class CreditFollowsFactsTests {

    private static final Instant START = Instant.parse("2025-06-01T00:00:00Z");
    private static final int ORDERS = 160;
    private static final ZoneId PLATFORM = ZoneId.of("Asia/Shanghai");

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private FactsApplied applied;

    @Autowired
    private CreditRegister register;

    @Autowired
    private ScoreBook scores;

    @Autowired
    private FullReckoning reckoning;

    @Autowired
    private TestClock clock;

    private Facts facts;

    @BeforeEach
    void writeFacts() {
        clock.reset();
        facts = new Facts(jdbc, transactions, applied);
    }

    @Test
    void agreesWithTheRulingsAtEveryInstantHoweverFactsCame() {
        Random random = new Random(20_261_122);
        List<Facts.Rating> ratings = market(random, "m");

        facts.all(() -> ratings.subList(0, ratings.size() / 2).forEach(rating -> facts.insert(rating, "first")));
        ratings.subList(ratings.size() / 2, ratings.size()).forEach(facts::rate);
        voidSome(ratings, random);

        for (int i = 0; i < 60; i++) {
            Instant at = i == 0 ? TestClock.START : instant(random);
            for (String merchant : List.of("m0", "m1", "m2", "m3")) {
                CreditStanding standing = register.standing(merchant, at);
                assertThat(standing)
                        .as("%s at %s", merchant, at)
                        .isEqualTo(OracleBook.read(jdbc).standing(merchant, at));
                explainsItself(merchant, at, standing);
            }
        }
        for (String merchant : List.of("m0", "m1", "m2", "m3")) {
            statementAddsUp(merchant);
        }
    }

    @Test
    void keepsScoresAndDaysEqualToAFullRecomputation() {
        Random random = new Random(7);
        clock.set(Instant.parse("2025-10-01T03:00:00Z"));
        List<Facts.Rating> ratings = market(random, "n");
        facts.all(() -> ratings.subList(0, 60).forEach(rating -> facts.insert(rating, "first")));
        ratings.subList(60, ratings.size()).forEach(facts::rate);
        voidSome(ratings, random);

        for (String time : List.of("2025-10-01T03:00:00Z", "2025-10-03T23:30:00Z", "2025-12-20T16:00:00Z")) {
            clock.set(Instant.parse(time));
            scores.applyDue(clock.instant());
            scores.slide(clock.instant());

            CreditCheck check = reckoning.verify(clock.instant(), Actor.system("test"));

            assertThat(check).matches(CreditCheck::isClean).matches(one -> one.days() > 20);
            for (String merchant : List.of("n0", "n1", "n2")) {
                assertThat(jdbc.queryForObject(
                                "select points from credit_score where merchant_id = ?", Long.class, merchant))
                        .isEqualTo(register.standing(merchant, clock.instant())
                                .credit()
                                .points());
            }
        }
    }

    @Test
    void findsAndRepairsWhatDiffersFromTheFacts() {
        List<Facts.Rating> ratings = market(new Random(8), "t");
        facts.all(() -> ratings.forEach(rating -> facts.insert(rating, "first")));
        scores.slide(clock.instant());
        jdbc.update("update credit_day set points = points + 1 where ctid = (select ctid from credit_day limit 1)");
        jdbc.update("update credit_score set negative = negative + 1 where merchant_id = 't1'");

        CreditCheck found = reckoning.verify(clock.instant(), Actor.system("test"));
        reckoning.rebuild(clock.instant(), Actor.system("test"));
        CreditCheck repaired = reckoning.verify(clock.instant(), Actor.system("test"));

        assertThat(found.differingDays()).isEqualTo(1);
        assertThat(found.differingScores()).isEqualTo(1);
        assertThat(repaired).matches(CreditCheck::isClean);
    }

    @Test
    void givesAPageTheFiguresThatEachPartGivesAlone() {
        Random random = new Random(9);
        List<Facts.Rating> ratings = market(random, "p");
        facts.all(() -> ratings.forEach(rating -> facts.insert(rating, "first")));
        voidSome(ratings, random);

        for (int i = 0; i < 20; i++) {
            Instant at = i == 0 ? TestClock.START : instant(random);
            for (String merchant : List.of("p0", "p2", "p4")) {
                LocalDate last = LocalDate.ofInstant(at, PLATFORM).minusDays(1);
                List<LocalDate> days = List.of(last.minusDays(40), last.minusDays(1), last, last.plusDays(1));
                CreditOverview overview = register.overview(merchant, at, days);

                CreditStanding standing = register.standing(merchant, at);
                assertThat(overview.standing()).isEqualTo(standing);
                assertThat(overview.lift()).isEqualTo(register.lift(standing));
                assertThat(overview.outlook().paceChange())
                        .isEqualTo(standing.credit().points()
                                - register.standing(merchant, at.minus(Duration.ofDays(28)))
                                        .credit()
                                        .points());
                assertThat(overview.trend()).isEqualTo(register.trend(merchant, days));
                overview.trend().forEach(point -> isAsAtTheEndOfItsDay(merchant, point));
                assertThat(register.statement(standing, null, 9)).isEqualTo(register.statement(merchant, at, null, 9));
            }
        }
    }

    private void isAsAtTheEndOfItsDay(String merchant, CreditRegister.TrendPoint point) {
        Instant end = point.day().plusDays(1).atStartOfDay(PLATFORM).toInstant();
        CreditStanding then = register.standing(merchant, end.isAfter(TestClock.START) ? TestClock.START : end);
        assertThat(point.points()).isEqualTo(then.credit().points());
        assertThat(point.dsr()).isEqualTo(then.dsr());
    }

    private void explainsItself(String merchant, Instant at, CreditStanding standing) {
        long[] sums = new long[2];
        register.explain(merchant, at, false, rating -> {
            sums[0] += rating.points();
            sums[1] += rating.dsrCounted() ? 1 : 0;
        });
        assertThat(sums[0]).isEqualTo(standing.credit().points());
        assertThat(sums[1]).isGreaterThanOrEqualTo(standing.dsr().description().count());
    }

    private void statementAddsUp(String merchant) {
        List<StatementLine> lines = new ArrayList<>();
        String cursor = null;
        do {
            var page = register.statement(merchant, TestClock.START, cursor, 7);
            lines.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(lines).isNotEmpty();
        long balance = register.standing(merchant, TestClock.START).credit().points();
        for (StatementLine line : lines) {
            assertThat(line.balance()).isEqualTo(balance);
            balance -= line.change();
        }
        assertThat(balance).isZero();
        for (StatementLine line : lines.subList(0, 20)) {
            List<StatementLine> sameTime =
                    lines.stream().filter(other -> other.at().equals(line.at())).toList();
            assertThat(register.standing(merchant, line.at()).credit().points())
                    .isEqualTo(sameTime.get(0).balance());
        }
    }

    private List<Facts.Rating> market(Random random, String prefix) {
        for (int i = 0; i < 4; i++) {
            facts.merchant(prefix + i, i == 3 ? "shoes" : "books" + prefix, i == 2 ? "trial" : "active");
        }
        facts.merchant(prefix + 4, "books" + prefix, "exited");
        List<Facts.Rating> ratings = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            var order = Facts.key(
                    "b%d-%s%d-p%d-%03d".formatted(random.nextInt(5), prefix, random.nextInt(5), random.nextInt(2), i));
            Instant created = START.plus(Duration.ofHours(12L * random.nextInt(500)));
            Instant completed = created.plus(Duration.ofHours(random.nextInt(200)));
            facts.order(order, created, completed);
            if (random.nextInt(10) > 1) {
                ratings.add(rating(order, "buyer", completed, random));
            }
            if (random.nextInt(10) > 6) {
                ratings.add(rating(order, "seller", completed, random));
            }
        }
        java.util.Collections.shuffle(ratings, random);
        return ratings;
    }

    private static Facts.Rating rating(Facts.OrderKey order, String by, Instant completed, Random random) {
        Instant at = completed.plus(Duration.ofHours(8L * random.nextInt(45)));
        int outcome = random.nextInt(10) < 7 ? 1 : random.nextInt(2) - 1;
        Integer score = random.nextInt(6) == 0 ? null : 1 + random.nextInt(5);
        return new Facts.Rating(order, by, outcome, at, score, score == null ? null : 1 + random.nextInt(5), score);
    }

    private void voidSome(List<Facts.Rating> ratings, Random random) {
        for (int i = 0; i < 25; i++) {
            Facts.Rating rating = ratings.get(i * 3);
            UUID id = facts.voidRating(rating.order(), rating.by(), instant(random));
            if (random.nextBoolean()) {
                facts.revertVoid(id, rating.order(), instant(random));
            }
            if (rating.outcome() != 1 && rating.by().equals("buyer")) {
                facts.rate(
                        new Facts.Rating(
                                rating.order(),
                                "buyer",
                                1,
                                rating.at().plus(Duration.ofDays(random.nextInt(30))),
                                null,
                                null,
                                null),
                        "revision");
            }
        }
    }

    private static Instant instant(Random random) {
        return START.plus(Duration.ofHours(4L * random.nextInt(1_700)));
    }
}
