package io.touchstone.inspection.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTests {

    /** Values of R 4: {@code prop.test(x, n, correct = FALSE)}, and Newcombe 1998, table II. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void agreesWithThePublishedWilsonIntervals(long hits, long n, double low, double high) {
        Interval interval = Interval.share(hits, n);

        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    /** Newcombe 1998, Statistics in Medicine 17, 873–890, table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void agreesWithThePublishedDifferences(long hits1, long n1, long hits2, long n2, double low, double high) {
        Interval interval = Interval.difference(hits1, n1, hits2, n2);

        assertThat(interval.low()).isCloseTo(low, within(0.0001));
        assertThat(interval.high()).isCloseTo(high, within(0.0001));
    }

    @Test
    void holdsTheTrueShareAsOftenAsItPromises() {
        for (double share : new double[] {0.9, 0.98, 0.995}) {
            double covered = 0;
            for (int hits = 0; hits <= 500; hits++) {
                Interval interval = Interval.share(hits, 500);
                if (interval.low() <= share && share <= interval.high()) {
                    covered += binomial(500, hits, share);
                }
            }
            assertThat(covered).as("at %s", share).isBetween(0.93, 0.985);
        }
    }

    /** By logarithms of factorials, another way than the interval’s own. */
    private static double binomial(int n, int k, double p) {
        double log = k * Math.log(p) + (n - k) * Math.log1p(-p);
        for (int i = 1; i <= k; i++) {
            log += Math.log((double) (n - k + i) / i);
        }
        return Math.exp(log);
    }

    @Test
    void saysNothingOfNoResults() {
        assertThat(Interval.share(0, 0)).isEqualTo(new Interval(0, 1));
        assertThat(Interval.difference(1, 2, 0, 0)).isEqualTo(new Interval(-1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, NO_RESULT",
        "100, 0, NOT_SHOWN",
        "188, 0, NOT_SHOWN",
        "189, 0, MET",
        "985, 15, NOT_SHOWN",
        "9900, 100, MET",
        "90, 10, NOT_MET",
        "0, 1, NOT_MET"
    })
    void meetsTheTargetOnlyWhenTheWholeIntervalDoes(long passed, long failed, PassRate.State state) {
        assertThat(new PassRate(passed, failed, 0.98).state()).isEqualTo(state);
    }

    @Test
    void findsALiftOnlyWhereChanceDoesNotExplainIt() {
        assertThat(new Lift(60, 1_000, 20, 1_000).finding()).isEqualTo(Lift.Finding.MORE);
        assertThat(new Lift(3, 50, 1, 50).finding()).isEqualTo(Lift.Finding.NOT_SHOWN);
        assertThat(new Lift(0, 1_000, 20, 1_000).finding()).isEqualTo(Lift.Finding.FEWER);
        assertThat(new Lift(3, 50, 0, 0).finding()).isEqualTo(Lift.Finding.NO_RESULT);
    }

    @Test
    void tellsHowManyTimesAsManyWithItsInterval() {
        Lift lift = new Lift(60, 1_000, 20, 1_000);

        assertThat(lift.ratio()).isCloseTo(3.0, within(1e-9));
        assertThat(lift.ratioInterval().low()).isBetween(1.7, 2.0);
        assertThat(lift.ratioInterval().high()).isBetween(4.6, 5.1);
        assertThat(new Lift(5, 50, 0, 50).hasRatio()).isFalse();
        assertThat(new Lift(5, 50, 0, 50).ratioInterval().low()).isGreaterThan(0);
    }
}
