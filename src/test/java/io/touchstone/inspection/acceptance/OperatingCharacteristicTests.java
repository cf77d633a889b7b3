package io.touchstone.inspection.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The curves recomputed by other means: integrals of densities, and exact counting. */
class OperatingCharacteristicTests {

    private static final double TINY = 1e-9;

    @Test
    void theRiskPointsAreThoseThatArePublishedForEightyAndTwo() {
        OperatingCharacteristic curve = OperatingCharacteristic.of(aql("1.0"), 80, 2);

        assertThat(curve.producerPoint()).isCloseTo(1.03, within(0.005));
        assertThat(curve.consumerPoint()).isCloseTo(6.52, within(0.005));
    }

    @Test
    void everyBinomialCurveOfTheTablesIsTheIntegralOfItsBetaDensity() {
        for (SamplingPlan plan : plans()) {
            if (plan.accept() < plan.sampleSize() && plan.sampleSize() <= 800) {
                OperatingCharacteristic curve =
                        OperatingCharacteristic.of(aql("1.0"), plan.sampleSize(), plan.accept());
                for (double quality : new double[] {0.5, 2, 8, 20}) {
                    assertThat(curve.acceptance(quality))
                            .as("%s at %s", plan, quality)
                            .isCloseTo(
                                    1 - beta(quality / 100, plan.accept() + 1, plan.sampleSize() - plan.accept()),
                                    within(1e-7));
                }
            }
        }
    }

    @Test
    void everyPoissonCurveIsTheIntegralOfItsGammaDensity() {
        for (int accept : new int[] {0, 1, 3, 7, 14, 30, 44}) {
            for (int size : new int[] {2, 13, 80}) {
                OperatingCharacteristic curve = OperatingCharacteristic.of(aql("100"), size, accept);
                for (double quality : new double[] {10, 60, 150}) {
                    double mean = size * quality / 100;
                    assertThat(curve.acceptance(quality))
                            .as("%d %d %s", size, accept, quality)
                            .isCloseTo(1 - gamma(mean, accept + 1), within(1e-6));
                }
            }
        }
    }

    @Test
    void aFiniteLotIsCountedExactly() {
        for (int bad : new int[] {0, 1, 5, 20, 60, 99, 100}) {
            for (int accept : new int[] {0, 1, 3, 14}) {
                OperatingCharacteristic curve = OperatingCharacteristic.ofLot(100, 32, accept);

                assertThat(curve.acceptance(bad))
                        .as("%d bad, %d accepted", bad, accept)
                        .isCloseTo(counted(100, bad, 32, accept), within(TINY));
            }
        }
    }

    @Test
    void aLotMuchLargerThanItsSampleIsLikeAProcess() {
        OperatingCharacteristic lot = OperatingCharacteristic.ofLot(10_000_000, 80, 2);
        OperatingCharacteristic process = OperatingCharacteristic.of(aql("1.0"), 80, 2);

        assertThat(lot.acceptance(3)).isCloseTo(process.acceptance(3), within(1e-5));
        assertThat(lot.consumerPoint()).isCloseTo(process.consumerPoint(), within(1e-3));
    }

    @Test
    void riskPointsLieOnTheirCurves() {
        for (SamplingPlan plan : plans()) {
            OperatingCharacteristic curve = new OperatingCharacteristic(
                    plan.accept() < plan.sampleSize() ? AcceptanceModel.BINOMIAL : AcceptanceModel.POISSON,
                    0,
                    plan.sampleSize(),
                    plan.accept());

            assertThat(curve.acceptance(curve.producerPoint())).as("%s", plan).isCloseTo(0.95, within(TINY));
            assertThat(curve.acceptance(curve.consumerPoint())).as("%s", plan).isCloseTo(0.10, within(TINY));
        }
    }

    @Test
    void goodsAtTheLimitAreAcceptedAsOftenAsPublishedTablesSay() {
        double least = 1;
        double most = 0;
        for (CodeLetter letter : CodeLetter.values()) {
            for (Aql aql : Aql.all()) {
                if (letter != CodeLetter.S && aql.isPercent()) {
                    SamplingPlan plan = SamplingTables.plan(letter, aql, Severity.NORMAL);
                    double at = OperatingCharacteristic.of(aql, plan.sampleSize(), plan.accept())
                            .acceptance(aql.value().doubleValue());
                    least = Math.min(least, at);
                    most = Math.max(most, at);
                }
            }
        }

        assertThat(least).isCloseTo(0.874, within(0.001));
        assertThat(most).isCloseTo(0.994, within(0.001));
    }

    @Test
    void extremesNeitherOverflowNorVanish() {
        assertThat(OperatingCharacteristic.of(aql("10"), 3150, 1).acceptance(99.9999))
                .isZero();
        assertThat(OperatingCharacteristic.of(aql("10"), 2, 30).acceptance(100)).isOne();
        assertThat(OperatingCharacteristic.ofLot(13, 13, 0).consumerPoint()).isZero();
        assertThat(OperatingCharacteristic.ofLot(1_000_000_000_000L, 2000, 21).consumerPoint())
                .isBetween(1.0, 2.0);
    }

    private static java.util.List<SamplingPlan> plans() {
        return java.util.Arrays.stream(CodeLetter.values())
                .filter(letter -> letter != CodeLetter.S)
                .flatMap(letter -> Aql.all().stream().map(aql -> SamplingTables.plan(letter, aql, Severity.NORMAL)))
                .distinct()
                .toList();
    }

    /** Distribution function of the beta distribution with whole parameters, by Simpson's rule. */
    private static double beta(double x, int a, int b) {
        double scale = logFactorial(a + b - 1) - logFactorial(a - 1) - logFactorial(b - 1);
        return integral(
                t -> t == 0 && a > 1
                        ? 0
                        : Math.exp(scale + (a - 1) * (a == 1 ? 0 : Math.log(t)) + (b - 1) * Math.log1p(-t)),
                x);
    }

    private static double gamma(double x, int shape) {
        double scale = logFactorial(shape - 1);
        return integral(
                t -> t == 0 && shape > 1 ? 0 : Math.exp((shape - 1) * (shape == 1 ? 0 : Math.log(t)) - t - scale), x);
    }

    private static double integral(DoubleUnaryOperator density, double to) {
        int steps = 4000;
        double width = to / steps;
        double sum = density.applyAsDouble(0) + density.applyAsDouble(to);
        for (int i = 1; i < steps; i++) {
            sum += (i % 2 == 0 ? 2 : 4) * density.applyAsDouble(i * width);
        }
        return sum * width / 3;
    }

    private static double logFactorial(int n) {
        double sum = 0;
        for (int i = 2; i <= n; i++) {
            sum += Math.log(i);
        }
        return sum;
    }

    private static double counted(int size, int bad, int n, int accept) {
        BigInteger ways = BigInteger.ZERO;
        for (int k = 0; k <= accept; k++) {
            ways = ways.add(choose(bad, k).multiply(choose(size - bad, n - k)));
        }
        return new BigDecimal(ways)
                .divide(new BigDecimal(choose(size, n)), MathContext.DECIMAL64)
                .doubleValue();
    }

    private static BigInteger choose(int n, int k) {
        if (k < 0 || k > n) {
            return BigInteger.ZERO;
        }
        BigInteger ways = BigInteger.ONE;
        for (int i = 0; i < k; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
        }
        return ways;
    }

    private static Aql aql(String value) {
        return Aql.of(new BigDecimal(value)).orElseThrow();
    }
}
