package io.touchstone.inspection.lab;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far each laboratory of a proficiency round lies from all of them: z = (x − x*) ÷ s*, with the robust mean and spread of
 * Algorithm A (ISO 13528, C.3), which a single wild value hardly moves.
 *
 * @param mean x*, the value assigned to the material
 * @param spread s*, or what the organiser holds for fit
 */
record RobustScores(double mean, double spread) {

    /** Beyond this a value is unsatisfactory; beyond two thirds of it questionable (ISO 13528, 9.4). */
    static final double UNSATISFACTORY = 3;

    static final double QUESTIONABLE = 2;

    private static final double MAD_TO_SD = 1.483;
    private static final double CUT = 1.5;
    private static final double WIDEN = 1.134;
    private static final int ROUNDS_MAX = 200;
    private static final double CLOSE = 1e-9;

    /**
     * @param targetSpread what the organiser holds for a fit spread; null to take the robust one
     * @return empty when the values show no spread to measure by
     */
    static Optional<RobustScores> of(List<Double> values, @Nullable Double targetSpread) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double mean = median(sorted);
        double spread = MAD_TO_SD
                * median(Arrays.stream(sorted)
                        .map(x -> Math.abs(x - median(sorted)))
                        .sorted()
                        .toArray());
        for (int i = 0; i < ROUNDS_MAX && spread > 0; i++) {
            double[] pulled = pulled(sorted, mean, CUT * spread);
            double newMean = Arrays.stream(pulled).average().orElse(mean);
            double newSpread = WIDEN * deviation(pulled, newMean);
            boolean settled =
                    Math.abs(newMean - mean) + Math.abs(newSpread - spread) <= CLOSE * Math.max(1, Math.abs(mean));
            mean = newMean;
            spread = newSpread;
            if (settled) {
                break;
            }
        }
        double used = targetSpread == null ? spread : targetSpread;
        return used > 0 ? Optional.of(new RobustScores(mean, used)) : Optional.empty();
    }

    double z(double value) {
        return (value - mean) / spread;
    }

    private static double[] pulled(double[] values, double mean, double reach) {
        return Arrays.stream(values)
                .map(x -> Math.min(Math.max(x, mean - reach), mean + reach))
                .toArray();
    }

    private static double deviation(double[] values, double mean) {
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        return Math.sqrt(squares / (values.length - 1));
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
