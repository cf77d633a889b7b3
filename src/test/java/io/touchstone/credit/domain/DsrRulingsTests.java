package io.touchstone.credit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.credit.CreditLevel;
import io.touchstone.credit.CreditLevel.Tier;
import io.touchstone.credit.CreditOutlook;
import io.touchstone.kernel.Fraction;
import io.touchstone.kernel.PlatformTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rulings D1 to D6 and C6, by examples worked out by hand. */
class DsrRulingsTests {

    private final PlatformCalendar calendar = new PlatformCalendar(new PlatformTime(ZoneId.of("Asia/Shanghai")));

    /** D1: 31 August 18:00 in Shanghai goes back to 28 February 18:00, and to the 29th in a leap year. */
    @Test
    void beginsTheWindowOnTheLastDayOfAShorterMonth() {
        assertThat(from("2026-08-31T10:00:00Z")).isEqualTo("2026-02-28T10:00:00Z");
        assertThat(from("2028-08-31T10:00:00Z")).isEqualTo("2028-02-29T10:00:00Z");
        assertThat(from("2026-08-30T10:00:00Z")).isEqualTo("2026-02-28T10:00:00Z");
    }

    /** D2: the fourth of a month does not count, nor does one without scores use a place up; ties go by id. */
    @Test
    void countsTheFirstThreeOfABuyerAMonth() {
        List<OrderFact> orders = new ArrayList<>();
        orders.add(rated("none", "2026-01-01T00:00:00Z", 0));
        orders.add(rated("d", "2026-01-05T00:00:00Z", 1));
        orders.add(rated("b", "2026-01-03T00:00:00Z", 2));
        orders.add(rated("c", "2026-01-05T00:00:00Z", 3));
        orders.add(rated("a", "2026-01-02T00:00:00Z", 4));
        orders.add(rated("e", "2026-01-31T16:00:00Z", 5));

        assertThat(marked(orders, "2026-02-10T00:00:00Z")).containsExactly("a", "b", "c", "e");
    }

    /** D2: the fourth moves up while one of the first three is voided. */
    @Test
    void letsVoidedRatingsUseNothingUp() {
        List<OrderFact> orders = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            orders.add(rated("o" + i, "2026-01-0" + i + "T00:00:00Z", 5));
        }
        orders.get(1).rating(Side.BUYER).voided(micros("2026-02-01T00:00:00Z"), micros("2026-03-01T00:00:00Z"));

        assertThat(marked(orders, "2026-01-31T00:00:00Z")).containsExactly("o1", "o2", "o3");
        assertThat(marked(orders, "2026-02-01T00:00:00Z")).containsExactly("o1", "o3", "o4");
        assertThat(marked(orders, "2026-03-01T00:00:00Z")).containsExactly("o1", "o2", "o3");
    }

    /** D3: 13 marks of 5 and 3 of 4 in 16 are 4.8125; 2 in 3 thirds round up at the sixth place. */
    @Test
    void roundsHalfUpByMagnitudeToFiveDecimals() {
        assertThat(Fraction.of(77, 16).rounded()).isEqualTo(new BigDecimal("4.81250"));
        assertThat(Fraction.of(14, 3).rounded()).isEqualTo(new BigDecimal("4.66667"));
        assertThat(Fraction.of(1_000_005, 1_000_000).rounded()).isEqualTo(new BigDecimal("1.00001"));
        assertThat(Fraction.of(-1_000_005, 1_000_000).rounded()).isEqualTo(new BigDecimal("-1.00001"));
        assertThat(MarkSums.none().score(0)).isEmpty();
    }

    /** D4: means of shops are averaged, not marks: (5 + 4 + 3) / 3 whatever the numbers behind them. */
    @Test
    void averagesShopsWithoutWeights() {
        Industry industry = industry(shop(100, 5), shop(5, 4), shop(10, 3));

        assertThat(industry.average(0)).isEqualTo(new BigDecimal("4.00000"));
        assertThat(industry.size()).isEqualTo(3);
    }

    /** D4: four ratings are too few for a shop, two shops too few for an industry. */
    @Test
    void knowsNoIndustryOfTooFewShops() {
        Industry industry = industry(shop(5, 5), shop(5, 4), shop(4, 3));

        assertThat(industry.size()).isNull();
        assertThat(industry.average(0)).isNull();
        assertThat(industry.comparison(shop(5, 5), 0)).isNull();
        assertThat(industry.rank(shop(5, 5))).isNull();
    }

    /** D4: a shop without marks in a dimension is left out of that dimension only. */
    @Test
    void leavesShopsWithoutMarksOutOfADimension() {
        MarkSums onlyService = new MarkSums(new long[] {0, 30, 0}, new long[] {0, 10, 0}, 10);
        Industry industry = industry(shop(5, 5), shop(5, 4), onlyService);

        assertThat(industry.size()).isEqualTo(3);
        assertThat(industry.average(0)).isEqualTo(new BigDecimal("4.50000"));
        assertThat(industry.average(1)).isEqualTo(new BigDecimal("4.00000"));
        assertThat(industry.comparison(onlyService, 0)).isNull();
        assertThat(industry.rank(onlyService)).isEqualTo(3);
    }

    /** D5: scores 5, 4.5, 3 average 4.16667: 4.5 is 0.4 of the way to the best, 3 is all the way to the worst. */
    @Test
    void comparesWithTheBestAboveAndTheWorstBelow() {
        Industry industry = industry(shop(10, 5), new MarkSums(sums(45), counts(10), 10), shop(10, 3));

        assertThat(industry.comparison(shop(10, 5), 0)).isEqualTo(new BigDecimal("1.00000"));
        assertThat(industry.comparison(new MarkSums(sums(45), counts(10), 10), 0))
                .isEqualTo(new BigDecimal("0.40000"));
        assertThat(industry.comparison(shop(10, 3), 0)).isEqualTo(new BigDecimal("-1.00000"));
    }

    /** D5: all alike leave nothing to divide by. */
    @Test
    void comparesNothingAmongEquals() {
        Industry industry = industry(shop(5, 4), shop(6, 4), shop(7, 4));

        assertThat(industry.comparison(shop(5, 4), 0)).isNull();
    }

    /** D6: two share the second place, and the next is fourth. */
    @Test
    void letsEqualsShareTheBetterRank() {
        Industry industry = industry(shop(5, 5), shop(6, 4), shop(60, 4), shop(7, 3));

        assertThat(industry.rank(shop(5, 5))).isEqualTo(1);
        assertThat(industry.rank(shop(6, 4))).isEqualTo(2);
        assertThat(industry.rank(shop(60, 4))).isEqualTo(2);
        assertThat(industry.rank(shop(7, 3))).isEqualTo(4);
    }

    /** C6: both ends of every level. */
    @Test
    void findsTheLevelAtBothItsEnds() {
        LevelTable levels = LevelTable.VERSION_1;

        assertThat(levels.level(-6)).isEqualTo(new CreditLevel(Tier.NONE, 0));
        assertThat(levels.level(3)).isEqualTo(new CreditLevel(Tier.NONE, 0));
        assertThat(levels.level(4)).isEqualTo(new CreditLevel(Tier.STAR, 1));
        assertThat(levels.level(10)).isEqualTo(new CreditLevel(Tier.STAR, 1));
        assertThat(levels.level(11)).isEqualTo(new CreditLevel(Tier.STAR, 2));
        assertThat(levels.level(250)).isEqualTo(new CreditLevel(Tier.STAR, 5));
        assertThat(levels.level(251)).isEqualTo(new CreditLevel(Tier.DIAMOND, 1));
        assertThat(levels.level(10_000)).isEqualTo(new CreditLevel(Tier.DIAMOND, 5));
        assertThat(levels.level(10_001)).isEqualTo(new CreditLevel(Tier.CROWN, 1));
        assertThat(levels.level(500_000)).isEqualTo(new CreditLevel(Tier.CROWN, 5));
        assertThat(levels.level(500_001)).isEqualTo(new CreditLevel(Tier.GOLDEN_CROWN, 1));
        assertThat(levels.level(10_000_001)).isEqualTo(new CreditLevel(Tier.GOLDEN_CROWN, 5));
        assertThat(levels.above(10_000_001)).isEmpty();
        assertThat(levels.above(3))
                .hasValueSatisfying(grade -> assertThat(grade.from()).isEqualTo(4));
        assertThat(levels.grades()).hasSize(20);
        for (long points : new long[] {0, 4, 251, 10_000_001}) {
            assertThat(LevelTable.levelAt(levels.height(points))).isEqualTo(levels.level(points));
        }
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThatThrownBy(() -> new LevelTable(List.of(1L))).isInstanceOf(IllegalArgumentException.class);
        List<Long> falling = new ArrayList<>(LevelTable.VERSION_1.from());
        falling.set(3, 1L);
        assertThatThrownBy(() -> new LevelTable(falling)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CountingRule(-1, 6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CountingRule(336, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DsrRule(0, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DsrRule(6, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IndustryRule(0, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IndustryRule(5, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DefaultRatingRule(DefaultRatingRule.Policy.NEVER, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BuyerTiers(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    /** C13: 10 points to the next level at 5 in 28 days are 56 days. */
    @Test
    void projectsWhenThePaceCrossesALimit() {
        Outlook outlook = new Outlook(LevelTable.VERSION_1, 28);
        LocalDate today = LocalDate.of(2026, 3, 1);

        CreditOutlook rising = outlook.of(31, 5, today);
        CreditOutlook falling = outlook.of(12, -2, today);
        CreditOutlook still = outlook.of(12, 0, today);
        CreditOutlook far = outlook.of(5_100, 1, today);

        assertThat(rising.crossesOn()).isEqualTo(today.plusDays(56));
        assertThat(rising.crossing()).isEqualTo(new CreditLevel(Tier.STAR, 3));
        assertThat(falling.crossesOn()).isEqualTo(today.plusDays(28));
        assertThat(falling.crossing()).isEqualTo(new CreditLevel(Tier.STAR, 1));
        assertThat(falling.pointsToBelow()).isEqualTo(2);
        assertThat(still.crossesOn()).isNull();
        assertThat(far.crossesOn()).isNull();
        assertThat(outlook.of(-3, -1, today).crossesOn()).isNull();
    }

    /** F9. */
    @Test
    void putsABuyerInTheHighestTierWhoseThresholdsAreAllMet() {
        BuyerTiers tiers = BuyerTiers.VERSION_1;

        assertThat(tiers.tier(new BuyerTiers.Inputs(0, 0, null, 0))).isEqualTo(1);
        assertThat(tiers.tier(new BuyerTiers.Inputs(4, 3, new BigDecimal("0.50000"), 30)))
                .isEqualTo(2);
        assertThat(tiers.tier(new BuyerTiers.Inputs(4, 3, new BigDecimal("0.50001"), 30)))
                .isEqualTo(1);
        assertThat(tiers.tier(new BuyerTiers.Inputs(400, 300, new BigDecimal("0.15000"), 365)))
                .isEqualTo(5);
        assertThat(tiers.tier(new BuyerTiers.Inputs(400, 300, new BigDecimal("0.15000"), 364)))
                .isEqualTo(4);
        assertThat(tiers.above(5)).isNull();
    }

    /** The ledger's day ends with its midnight: 24:00 in Shanghai is 16:00 UTC. */
    @Test
    void putsMidnightAtTheEndOfTheDay() {
        int day = (int) LocalDate.of(2026, 3, 1).toEpochDay();

        assertThat(calendar.ledgerDay(micros("2026-03-01T16:00:00Z"))).isEqualTo(day);
        assertThat(calendar.ledgerDay(micros("2026-03-01T16:00:00Z") + 1)).isEqualTo(day + 1);
        assertThat(calendar.startOf(day)).isEqualTo(micros("2026-02-28T16:00:00Z"));
        assertThat(PlatformCalendar.yearMonth(calendar.month(micros("2026-02-28T16:00:00Z"))))
                .isEqualTo(YearMonth.of(2026, 3));
    }

    /** A zone whose clock changes. */
    @Test
    void followsAClockThatChanges() {
        PlatformTime berlin = new PlatformTime(ZoneId.of("Europe/Berlin"));
        PlatformCalendar changing = new PlatformCalendar(berlin);

        for (String time : List.of(
                "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z", "2026-10-25T23:00:00Z", "1890-01-01T00:00:00Z")) {
            long at = micros(time);
            assertThat(changing.ledgerDay(at + 1)).as(time).isEqualTo((int)
                    berlin.day(Instant.parse(time).plusNanos(1_000)).toEpochDay());
        }
    }

    private String from(String at) {
        return PlatformCalendar.instant(calendar.monthsBefore(micros(at), 6)).toString();
    }

    private List<String> marked(List<OrderFact> orders, String at) {
        List<String> marked = new ArrayList<>();
        new PairMarks(3, calendar).at(orders, micros(at), mark -> marked.add(mark.orderId()));
        return marked.stream().sorted().toList();
    }

    private static OrderFact rated(String id, String at, int score) {
        return new OrderFact(id, "p" + id, micros(at), micros(at))
                .rated(Side.BUYER, new RatingFact(1, micros(at), score, 0, 0));
    }

    private static Industry industry(MarkSums... shops) {
        return new Industry(List.of(shops), IndustryRule.VERSION_1);
    }

    private static MarkSums shop(long ratings, long mark) {
        return new MarkSums(sums(ratings * mark), counts(ratings), ratings);
    }

    private static long[] sums(long sum) {
        return new long[] {sum, sum, sum};
    }

    private static long[] counts(long count) {
        return new long[] {count, count, count};
    }

    private static long micros(String at) {
        return PlatformCalendar.micros(Instant.parse(at));
    }
}
