package io.touchstone.inspection.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.inspection.programme.Optimiser.Candidate;
import io.touchstone.inspection.programme.Optimiser.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OptimiserTests {

    private static final int NO_BOUND = 10_000;
    private static final long RANDOM_SEED = 20_260_301;

    @Test
    void spendsWhereMoneyFindsMost() {
        List<Candidate> strata = List.of(
                new Candidate(1, 100, 0.05, 100), new Candidate(2, 3, 0.30, 200), new Candidate(3, 100, 0.10, 100));

        Map<Integer, Share> shares = new Optimiser(0, NO_BOUND).spread(strata, 1_000);

        assertThat(shares.get(2)).isEqualTo(new Share(3, Why.WHOLE));
        assertThat(shares.get(3)).isEqualTo(new Share(4, Why.BEST));
        assertThat(shares.get(1)).isEqualTo(new Share(0, Why.TOO_DEAR));
    }

    @Test
    void learnsAboutEveryStratumFirst() {
        List<Candidate> strata = List.of(new Candidate(1, 100, 0.01, 100), new Candidate(2, 100, 0.90, 100));

        Map<Integer, Share> shares = new Optimiser(2, NO_BOUND).spread(strata, 1_000);

        assertThat(shares.get(1)).isEqualTo(new Share(2, Why.MINIMUM));
        assertThat(shares.get(2)).isEqualTo(new Share(8, Why.BEST));
    }

    @Test
    void boundsWhatOneBeliefMayCost() {
        List<Candidate> strata = List.of(new Candidate(1, 100, 0.10, 100), new Candidate(2, 100, 0.90, 100));

        Map<Integer, Share> shares = new Optimiser(0, 4_000).spread(strata, 1_000);

        assertThat(shares.get(2)).isEqualTo(new Share(6, Why.BEST));
        assertThat(shares.get(1)).isEqualTo(new Share(4, Why.CAPPED));
        assertThat(new Optimiser(0, 6_000).spread(strata, 1_000).get(2)).isEqualTo(new Share(6, Why.CAPPED));
    }

    @Test
    void spendsNoMoreThanThereIs() {
        Random random = new Random(RANDOM_SEED);
        for (int round = 0; round < 500; round++) {
            List<Candidate> strata = new ArrayList<>();
            for (int i = 1; i <= 1 + random.nextInt(8); i++) {
                strata.add(new Candidate(i, 1 + random.nextInt(50), random.nextDouble(), 1 + random.nextInt(900)));
            }
            long money = random.nextInt(20_000);

            Map<Integer, Share> shares =
                    new Optimiser(random.nextInt(4), 1 + random.nextInt(NO_BOUND)).spread(strata, money);

            assertThat(spent(strata, shares))
                    .as("round %d of seed %d", round, RANDOM_SEED)
                    .isLessThanOrEqualTo(money);
            strata.forEach(one -> assertThat(shares.get(one.stratum()).drawn()).isBetween(0L, one.size()));
        }
    }

    @Test
    void findsNearlyAsMuchAsTheBestOfAllSpreads() {
        Random random = new Random(RANDOM_SEED);
        for (int round = 0; round < 200; round++) {
            List<Candidate> strata = new ArrayList<>();
            for (int i = 1; i <= 3; i++) {
                strata.add(new Candidate(i, 1 + random.nextInt(6), random.nextDouble(), 50 + random.nextInt(150)));
            }
            int money = 200 + random.nextInt(800);

            double found = found(strata, new Optimiser(0, NO_BOUND).spread(strata, money));

            // What whole numbers cost: less than one sample of the likeliest stratum.
            assertThat(best(strata, money) - found)
                    .as("round %d of seed %d", round, RANDOM_SEED)
                    .isLessThan(1.0);
            assertThat(found).isLessThanOrEqualTo(best(strata, money) + 1e-9);
        }
    }

    @Test
    void isExactWhereEverySampleCostsTheSame() {
        Random random = new Random(RANDOM_SEED);
        for (int round = 0; round < 200; round++) {
            List<Candidate> strata = new ArrayList<>();
            for (int i = 1; i <= 3; i++) {
                strata.add(new Candidate(i, 1 + random.nextInt(6), random.nextDouble(), 100));
            }
            int money = random.nextInt(1_500);

            assertThat(found(strata, new Optimiser(0, NO_BOUND).spread(strata, money)))
                    .isCloseTo(best(strata, money), org.assertj.core.data.Offset.offset(1e-9));
        }
    }

    @Test
    void spreadsANumberByLargestRemainder() {
        List<Tally> strata = List.of(tally(1, 10), tally(2, 20), tally(3, 3));

        assertThat(Proportion.spread(strata, 10)).isEqualTo(Map.of(1, 3L, 2, 6L, 3, 1L));
        assertThat(Proportion.spread(strata, 33)).isEqualTo(Map.of(1, 10L, 2, 20L, 3, 3L));
    }

    private static Tally tally(int stratum, long size) {
        return new Tally(stratum, null, "c" + stratum, null, null, size, 0, 0, Map.of());
    }

    private static long spent(List<Candidate> strata, Map<Integer, Share> shares) {
        return strata.stream()
                .mapToLong(one -> shares.get(one.stratum()).drawn() * one.unitMinor())
                .sum();
    }

    private static double found(List<Candidate> strata, Map<Integer, Share> shares) {
        return strata.stream()
                .mapToDouble(one -> shares.get(one.stratum()).drawn() * one.rate())
                .sum();
    }

    private static double best(List<Candidate> strata, long money) {
        return best(strata, 0, money);
    }

    private static double best(List<Candidate> strata, int from, long money) {
        if (from == strata.size()) {
            return 0;
        }
        Candidate one = strata.get(from);
        double best = 0;
        for (long n = 0; n <= one.size() && n * one.unitMinor() <= money; n++) {
            best = Math.max(best, n * one.rate() + best(strata, from + 1, money - n * one.unitMinor()));
        }
        return best;
    }
}
