package io.touchstone.inspection.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RobustScoresTests {

    /** Recomputed by another way: the fixed point of pulling in and averaging, found by bisection of nothing but its definition. */
    @Test
    void restsWherePullingInWildValuesChangesNothing() {
        List<Double> values = values(25, 42);
        RobustScores scores = RobustScores.of(values, null).orElseThrow();

        double reach = 1.5 * scores.spread();
        double[] pulled = values.stream()
                .mapToDouble(
                        x -> x < scores.mean() - reach ? scores.mean() - reach : Math.min(x, scores.mean() + reach))
                .toArray();
        double mean = 0;
        for (double x : pulled) {
            mean += x / pulled.length;
        }
        double squares = 0;
        for (double x : pulled) {
            squares += (x - mean) * (x - mean);
        }
        assertThat(mean).isCloseTo(scores.mean(), within(1e-6));
        assertThat(1.134 * Math.sqrt(squares / (pulled.length - 1))).isCloseTo(scores.spread(), within(1e-6));
    }

    @Test
    void isHardlyMovedByOneWildValueAndMarksIt() {
        List<Double> values = values(20, 7);
        RobustScores before = RobustScores.of(values, null).orElseThrow();
        values.add(1_000.0);
        RobustScores after = RobustScores.of(values, null).orElseThrow();

        assertThat(Math.abs(after.mean() - before.mean())).isLessThan(before.spread() / 2);
        assertThat(after.z(1_000)).isGreaterThan(RobustScores.UNSATISFACTORY);
    }

    @Test
    void measuresByTheSpreadTheOrganiserHoldsForFit() {
        RobustScores scores = RobustScores.of(List.of(9.0, 10.0, 11.0), 0.5).orElseThrow();

        assertThat(scores.spread()).isEqualTo(0.5);
        assertThat(scores.z(11)).isCloseTo(2, within(1e-6));
    }

    @Test
    void saysNothingWhereAllValuesAreOne() {
        assertThat(RobustScores.of(List.of(3.0, 3.0, 3.0), null)).isEmpty();
        assertThat(RobustScores.of(List.of(3.0, 3.0, 3.0), 0.1).orElseThrow().z(3.0))
                .isZero();
    }

    @Test
    void givesSharesTheIntervalOfWilson() {
        Share share = new Share(1, 10);
        assertThat(share.low()).isCloseTo(0.0179, within(1e-4));
        assertThat(share.high()).isCloseTo(0.4042, within(1e-4));
        assertThat(new Share(0, 0).high()).isEqualTo(1);
    }

    private static List<Double> values(int count, long seed) {
        Random random = new Random(seed);
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(10 + random.nextGaussian());
        }
        return values;
    }
}
