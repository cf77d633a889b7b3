package io.touchstone.credit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.credit.domain.DefaultRatingRule.Policy;
import io.touchstone.kernel.PlatformTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rulings C3 to C10, each by examples worked out by hand. One buyer, one merchant; days are counted from 1 March 2026. */
class CreditRulingsTests {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final double END = 3_000;

    private final PlatformCalendar calendar = new PlatformCalendar(new PlatformTime(ZoneId.of("Asia/Shanghai")));
    private final List<OrderFact> orders = new ArrayList<>();

    /** C3. */
    @Test
    void givesOneNothingAndMinusOne() {
        rate("1", "p1", 0, 1, 5);
        rate("2", "p2", 0, 0, 6);
        rate("3", "p3", 0, -1, 7);
        rate("4", "p4", 0, -1, 8);

        assertThat(points(4.9)).isZero();
        assertThat(points(5)).isEqualTo(1);
        assertThat(points(6)).isEqualTo(1);
        assertThat(points(7)).isZero();
        assertThat(points(8)).isEqualTo(-1);
    }

    /** C3: each side's ratings make the other side's credit. */
    @Test
    void keepsTheTwoSidesApart() {
        rate("1", "p1", 0, 1, 5);
        order("1").rated(Side.SELLER, new RatingFact(-1, at(6), 0, 0, 0));

        assertThat(points(END)).isEqualTo(1);
        assertThat(sum(Side.SELLER, CreditPolicy.VERSION_1, END)[0]).isEqualTo(-1);
    }

    /** C4. */
    @Test
    void doesNotCountASecondPositiveOfAProductWithinFourteenDaysBothEndsIncluded() {
        rate("1", "p1", 0, 1, 20);
        rate("2", "p1", 14, 1, 21);

        assertThat(points(END)).isEqualTo(1);
    }

    /** C4. */
    @Test
    void countsTheNextPositiveAMicrosecondAfterFourteenDays() {
        rate("1", "p1", 0, 1, 20);
        orders.add(new OrderFact("2", "p1", at(14) + 1, at(15)).rated(Side.BUYER, new RatingFact(1, at(21), 0, 0, 0)));

        assertThat(points(END)).isEqualTo(2);
    }

    /** C4: days 0, 10 and 20; the refused one of day 10 does not push day 20 away. */
    @Test
    void doesNotLetARefusedPositiveExtendTheTime() {
        rate("1", "p1", 0, 1, 30);
        rate("2", "p1", 10, 1, 31);
        rate("3", "p1", 20, 1, 32);

        assertThat(points(END)).isEqualTo(2);
    }

    /** C4: what counts is the order's time, so a later rating of an earlier order takes the place of the one before. */
    @Test
    void choosesByTheTimeOfTheOrderAndNotOfTheRating() {
        rate("1", "p1", 10, 1, 20);
        rate("2", "p1", 20, 1, 21);
        rate("3", "p1", 30, 1, 31);
        rate("0", "p1", 0, 1, 35);

        assertThat(points(34)).isEqualTo(2);
        assertThat(points(35)).isEqualTo(2);
        assertThat(counted(34)).containsExactlyInAnyOrder("1", "3");
        assertThat(counted(35)).containsExactlyInAnyOrder("0", "2");
    }

    /** C4: the bytes of the id decide between orders of one time; a surrogate pair comes after U+FF5E. */
    @Test
    void breaksTiesByTheBytesOfTheOrderId() {
        rate("\uD83D\uDE00", "p1", 0, 1, 20);
        rate("\uFF5E", "p1", 0, 1, 21);

        assertThat(counted(END)).containsExactly("\uFF5E");
    }

    /** C4: negatives are chained like positives, apart from them; neutral ratings are not. */
    @Test
    void chainsNegativesByThemselves() {
        rate("1", "p1", 0, -1, 20);
        rate("2", "p1", 1, 1, 21);
        rate("3", "p1", 2, -1, 22);
        rate("4", "p1", 3, 0, 23);
        rate("5", "p1", 4, 0, 24);

        assertThat(points(END)).isZero();
        assertThat(counted(END)).containsExactlyInAnyOrder("1", "2", "4", "5");
    }

    /** C4. */
    @Test
    void countsDifferentProductsApart() {
        rate("1", "p1", 0, 1, 20);
        rate("2", "p2", 0, 1, 21);

        assertThat(points(END)).isEqualTo(2);
    }

    /** C5. */
    @Test
    void clampsAMonthToSixEitherWay() {
        for (int i = 0; i < 8; i++) {
            rate("up" + i, "p" + i, 1, 1, 20 + i);
            rate("down" + i, "q" + i, 35, -1, 40 + i);
        }

        assertThat(points(30)).isEqualTo(6);
        assertThat(points(END)).isZero();
    }

    /** C5: the sum is clamped once: 8 up, then 3 down make 5, and 6 down, 1 up, 1 down are all counted at -6. */
    @Test
    void clampsTheSumAndNotTheWayThere() {
        for (int i = 0; i < 8; i++) {
            rate("up" + i, "p" + i, 1, 1, 20 + i);
        }
        for (int i = 0; i < 3; i++) {
            rate("down" + i, "q" + i, 1, -1, 30 + i);
        }

        assertThat(points(27)).isEqualTo(6);
        assertThat(points(30)).isEqualTo(6);
        assertThat(points(31)).isEqualTo(6);
        assertThat(points(32)).isEqualTo(5);
    }

    /** C5: the month is the order's, in the platform's zone: 31 March 16:00 UTC is April in Shanghai. */
    @Test
    void clampsByTheMonthOfTheOrderInThePlatformsZone() {
        for (int i = 0; i < 6; i++) {
            rate("m" + i, "p" + i, 1, 1, 40 + i);
        }
        orders.add(new OrderFact("x", "q", at(30) + hours(16) - 1, at(31))
                .rated(Side.BUYER, new RatingFact(1, at(46), 0, 0, 0)));
        assertThat(points(END)).isEqualTo(6);

        orders.add(new OrderFact("y", "r", at(30) + hours(16), at(31))
                .rated(Side.BUYER, new RatingFact(1, at(47), 0, 0, 0)));
        assertThat(points(END)).isEqualTo(7);
    }

    /** C7: everything is in the counts, whatever C4 and C5 make of it. */
    @Test
    void countsOutcomesWhateverMakesPoints() {
        for (int i = 0; i < 9; i++) {
            rate("o" + i, "p1", i, i % 3 == 0 ? 0 : 1, 20);
        }

        assertThat(sum(Side.BUYER, CreditPolicy.VERSION_1, END)).containsExactly(1, 6, 3, 0);
    }

    /** C2: the outcome changes at the revision's own time. */
    @Test
    void takesARevisionFromItsOwnTimeOn() {
        rate("1", "p1", 0, -1, 5).revised(at(12));

        assertThat(sum(Side.BUYER, CreditPolicy.VERSION_1, 11.9)).containsExactly(-1, 0, 0, 1);
        assertThat(sum(Side.BUYER, CreditPolicy.VERSION_1, 12)).containsExactly(1, 1, 0, 0);
    }

    /** C8: order completed on day 1, so the default falls on day 16. */
    @Test
    void givesADefaultPositiveWhenOneSideRatedPositive() {
        sellerRates("1", 0, 1, 3);

        assertThat(points(15.9)).isZero();
        assertThat(sum(Side.BUYER, CreditPolicy.VERSION_1, 16)).containsExactly(1, 1, 0, 0);
    }

    /** C8: neutral and negative are never mirrored; both sides silent is no rating; both rated is no default. */
    @Test
    void givesNoDefaultOtherwise() {
        sellerRates("1", 0, 0, 3);
        sellerRates("2", 0, -1, 3);
        orders.add(new OrderFact("3", "p3", at(0), at(1)));
        rate("4", "p4", 0, 0, 5);
        order("4").rated(Side.SELLER, new RatingFact(1, at(3), 0, 0, 0));

        assertThat(sum(Side.BUYER, CreditPolicy.VERSION_1, END)).containsExactly(0, 0, 1, 0);
    }

    /** C8: the outcome as it stood on day 16 decides. */
    @Test
    void looksAtOutcomesAsTheyStoodThen() {
        sellerRates("1", 0, -1, 3);
        rating("1", Side.SELLER).revised(at(16));
        sellerRates("2", 0, -1, 3);
        rating("2", Side.SELLER).revised(at(16) + 1);

        assertThat(points(END)).isEqualTo(1);
    }

    /** C8, C9. */
    @Test
    void takesTheDefaultAwayWhileItsSourceIsVoided() {
        sellerRates("1", 0, 1, 3);
        rating("1", Side.SELLER).voided(at(20), at(25));

        assertThat(points(19)).isEqualTo(1);
        assertThat(points(20)).isZero();
        assertThat(points(24.9)).isZero();
        assertThat(points(25)).isEqualTo(1);
    }

    /** C8: voiding what a buyer said does not make the buyer silent. */
    @Test
    void givesNoDefaultForAVoidedRating() {
        rate("1", "p1", 0, -1, 5).voided(at(6), RatingFact.NEVER);
        order("1").rated(Side.SELLER, new RatingFact(1, at(3), 0, 0, 0));

        assertThat(points(END)).isZero();
    }

    /** C8: the other policies. */
    @Test
    void followsTheOtherPolicies() {
        sellerRates("1", 0, -1, 3);
        sellerRates("2", 0, 1, 3);
        orders.add(new OrderFact("3", "p3", at(0), at(1)));

        assertThat(sum(Side.BUYER, policy(Policy.ALWAYS), END)).containsExactly(3, 3, 0, 0);
        assertThat(sum(Side.BUYER, policy(Policy.NEVER), END)).containsExactly(0, 0, 0, 0);
    }

    /** C9: a void frees the next of the product; its reversal is as if it had never been. */
    @Test
    void voidsARatingFromItsEffectiveTimeUntilItsReversal() {
        rate("1", "p1", 0, 1, 5).voided(at(10), at(20));
        rate("2", "p1", 2, -1, 6);
        rate("3", "p1", 3, 1, 7);

        assertThat(sum(Side.BUYER, CreditPolicy.VERSION_1, 9)).containsExactly(0, 2, 0, 1);
        assertThat(sum(Side.BUYER, CreditPolicy.VERSION_1, 10)).containsExactly(0, 1, 0, 1);
        assertThat(counted(10)).containsExactlyInAnyOrder("2", "3");
        assertThat(counted(20)).containsExactlyInAnyOrder("1", "2");
    }

    /** C10: what is dated in the future is not there yet. */
    @Test
    void leavesOutWhatIsStillToCome() {
        rate("1", "p1", 0, 1, 5).voided(at(50), RatingFact.NEVER);

        assertThat(points(49)).isEqualTo(1);
        assertThat(points(50)).isZero();
        assertThat(points(-1)).isZero();
    }

    /** Explanations: 8 up of one month, one refused by C4, one voided. */
    @Test
    void explainsWhatBringsFewerPoints() {
        for (int i = 0; i < 7; i++) {
            rate("o" + i, "p" + i, 1, 1, 10 + i);
        }
        rate("same", "p0", 2, 1, 30);
        rate("void", "v", 2, 1, 31).voided(at(32), RatingFact.NEVER);

        List<RatingState> states =
                new PairHistory(orders, Side.BUYER, CreditPolicy.VERSION_1.shape(), calendar).standAt(at(END));

        assertThat(states).extracting(RatingState::points).containsExactly(1, 1, 1, 1, 1, 1, 0, 0, 0);
        assertThat(states)
                .extracting(RatingState::rule)
                .containsExactly(null, null, null, null, null, null, "C5", "C4", "C9");
    }

    private RatingFact rate(String id, String product, double created, int outcome, double rated) {
        RatingFact rating = new RatingFact(outcome, at(rated), 0, 0, 0);
        orders.add(new OrderFact(id, product, at(created), at(created + 1)).rated(Side.BUYER, rating));
        return rating;
    }

    private void sellerRates(String id, double created, int outcome, double rated) {
        orders.add(new OrderFact(id, "p" + id, at(created), at(created + 1))
                .rated(Side.SELLER, new RatingFact(outcome, at(rated), 0, 0, 0)));
    }

    private OrderFact order(String id) {
        return orders.stream()
                .filter(one -> one.orderId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private RatingFact rating(String id, Side side) {
        return order(id).rating(side);
    }

    private long points(double day) {
        return sum(Side.BUYER, CreditPolicy.VERSION_1, day)[0];
    }

    private int[] sum(Side rater, CreditPolicy policy, double day) {
        int[] sums = new int[4];
        new PairHistory(orders, rater, policy.shape(), calendar).tell(step -> {
            if (step.at() <= at(day)) {
                sums[0] += step.points();
                sums[1] += step.positive();
                sums[2] += step.neutral();
                sums[3] += step.negative();
            }
        });
        return sums;
    }

    private List<String> counted(double day) {
        return new PairHistory(orders, Side.BUYER, CreditPolicy.VERSION_1.shape(), calendar)
                .standAt(at(day)).stream()
                        .filter(RatingState::counted)
                        .map(state -> state.order().orderId())
                        .toList();
    }

    private static CreditPolicy policy(Policy policy) {
        CreditPolicy first = CreditPolicy.VERSION_1;
        return new CreditPolicy(
                first.counting(), new DefaultRatingRule(policy, 360), first.dsr(), first.industry(), first.levels());
    }

    private static long at(double day) {
        return PlatformCalendar.micros(START.plus(Duration.ofMinutes(Math.round(day * 24 * 60))));
    }

    private static long hours(int hours) {
        return Duration.ofHours(hours).toSeconds() * 1_000_000;
    }
}
