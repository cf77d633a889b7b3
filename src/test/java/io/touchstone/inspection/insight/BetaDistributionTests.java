package io.touchstone.inspection.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaDistributionTests {

    /** For whole numbers the share below x is a binomial tail, summed here term by term. */
    @ParameterizedTest
    @CsvSource({"1, 1, 0.3", "2, 5, 0.1", "3, 98, 0.05", "20, 20, 0.5", "1, 199, 0.002", "40, 3, 0.9"})
    void agreesWithTheBinomialTail(int alpha, int beta, double x) {
        int n = alpha + beta - 1;
        double tail = 0;
        for (int k = alpha; k <= n; k++) {
            double log = k * Math.log(x) + (n - k) * Math.log1p(-x);
            for (int i = 1; i <= k; i++) {
                log += Math.log((double) (n - k + i) / i);
            }
            tail += Math.exp(log);
        }

        assertThat(BetaDistribution.below(alpha, beta, x)).isCloseTo(tail, within(1e-10));
    }

    @Test
    void findsTheValueBelowWhichAShareLies() {
        for (double p : new double[] {0.025, 0.5, 0.975}) {
            double x = BetaDistribution.quantile(0.4, 19.6, p);

            assertThat(BetaDistribution.below(0.4, 19.6, x)).isCloseTo(p, within(1e-9));
        }
        assertThat(BetaDistribution.quantile(1, 1, 0.3)).isCloseTo(0.3, within(1e-12));
    }
}
