package io.touchstone.credit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.credit.domain.DefaultRatingRule.Policy;
import io.touchstone.kernel.PlatformTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Random pairs against the rulings taken literally; a failure names the seed of its pair. */
class PairHistoryPropertyTests {

    private static final int PAIRS = 1_500;
    private static final PlatformTime TIME = new PlatformTime(ZoneId.of("Asia/Shanghai"));

    private final PlatformCalendar calendar = new PlatformCalendar(TIME);

    @Test
    void addsUpToTheOracleAtEveryInstant() {
        for (long seed = 0; seed < PAIRS; seed++) {
            List<OrderFact> orders = new RandomPair(seed).orders();
            CreditPolicy policy = policy(seed);
            Side rater = seed % 3 == 0 ? Side.SELLER : Side.BUYER;
            List<Step> steps = steps(orders, rater, policy);
            for (long at : instants(orders, steps)) {
                assertThat(sum(steps, at))
                        .as("seed %s at %s", seed, at)
                        .isEqualTo(new CreditOracle(policy, TIME).credit(orders, rater, at));
            }
        }
    }

    @Test
    void explainsEveryPoint() {
        for (long seed = 0; seed < PAIRS; seed++) {
            List<OrderFact> orders = new RandomPair(seed).orders();
            CreditPolicy policy = policy(seed);
            for (long at : instants(orders, steps(orders, Side.BUYER, policy))) {
                List<RatingState> states = new PairHistory(orders, Side.BUYER, policy.shape(), calendar).standAt(at);

                assertThat(states.stream().mapToLong(RatingState::points).sum())
                        .as("seed %s at %s", seed, at)
                        .isEqualTo(new CreditOracle(policy, TIME)
                                .credit(orders, Side.BUYER, at)
                                .points());
                assertThat(states)
                        .allMatch(state ->
                                state.voided() || (state.rule() == null) == (state.points() == state.outcome()));
            }
        }
    }

    @Test
    void tellsTheSameStoryInWhateverOrderFactsCome() {
        for (long seed = 0; seed < PAIRS; seed++) {
            RandomPair pair = new RandomPair(seed);
            List<OrderFact> orders = pair.orders();
            List<OrderFact> shuffled = new ArrayList<>(orders);
            Collections.shuffle(shuffled, pair.random());

            assertThat(steps(shuffled, Side.BUYER, policy(seed)))
                    .as("seed %s", seed)
                    .isEqualTo(steps(orders, Side.BUYER, policy(seed)));
        }
    }

    @Test
    void countsTheMarksOfTheOracle() {
        for (long seed = 0; seed < PAIRS; seed++) {
            List<OrderFact> orders = new RandomPair(seed).orders();
            CreditPolicy policy = policy(seed);
            for (long at : instants(orders, steps(orders, Side.BUYER, policy))) {
                long from = calendar.monthsBefore(at, policy.dsr().months());
                MarkSums[] sums = {MarkSums.none()};
                new PairMarks(policy.dsr().perPairMonth(), calendar).at(orders, at, mark -> {
                    sums[0] = mark.at() > from ? sums[0].plus(mark) : sums[0];
                });
                MarkSums expected = new CreditOracle(policy, TIME).marks(orders, at);

                assertThat(sums[0])
                        .as("seed %s at %s", seed, at)
                        .usingRecursiveComparison()
                        .isEqualTo(expected);
            }
        }
    }

    private List<Step> steps(List<OrderFact> orders, Side rater, CreditPolicy policy) {
        List<Step> steps = new ArrayList<>();
        new PairHistory(orders, rater, policy.shape(), calendar).tell(steps::add);
        return steps;
    }

    private static CreditOracle.Credit sum(List<Step> steps, long at) {
        long[] sums = new long[4];
        for (Step step : steps) {
            if (step.at() <= at) {
                sums[0] += step.points();
                sums[1] += step.positive();
                sums[2] += step.neutral();
                sums[3] += step.negative();
            }
        }
        return new CreditOracle.Credit(sums[0], sums[1], sums[2], sums[3]);
    }

    /** Every instant at which something happens, just before and long after. */
    private static Set<Long> instants(List<OrderFact> orders, List<Step> steps) {
        Set<Long> instants = new TreeSet<>();
        for (Step step : steps) {
            instants.add(step.at());
            instants.add(step.at() - 1);
        }
        instants.add(RandomPair.START - 1);
        instants.add(RandomPair.START + TimeUnit.DAYS.toMicros(1_000));
        return instants;
    }

    private static CreditPolicy policy(long seed) {
        Policy[] policies = Policy.values();
        return new CreditPolicy(
                seed % 2 == 0 ? CountingRule.VERSION_1 : new CountingRule((int) (seed % 5) * 100, 2),
                new DefaultRatingRule(policies[(int) (seed % policies.length)], 360),
                seed % 2 == 0 ? DsrRule.VERSION_1 : new DsrRule(1, 1),
                IndustryRule.VERSION_1,
                LevelTable.VERSION_1);
    }
}
