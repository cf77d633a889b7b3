package io.touchstone.inspection.acceptance;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * How likely a plan accepts, for every quality there may be (ISO 2859-1, 12.1): units are bought and looked at once, and this says with
 * which risk for either side.
 *
 * @param size units in the lot; only of {@link AcceptanceModel#HYPERGEOMETRIC}, else 0
 */
public record OperatingCharacteristic(AcceptanceModel model, long size, int sampleSize, int accept) {

    private static final double PER_HUNDRED = 100;
    private static final int HALVINGS = 80;
    private static final double PRODUCER = 0.95;
    private static final double CONSUMER = 0.10;

    public OperatingCharacteristic {
        if (sampleSize < 1 || accept < 0 || (model == AcceptanceModel.HYPERGEOMETRIC && size < sampleSize)) {
            throw new IllegalArgumentException("no plan: " + size + " " + sampleSize + " " + accept);
        }
    }

    /** Of a plan for many lots: binomial for percentages, Poisson for nonconformities per hundred units. */
    public static OperatingCharacteristic of(Aql aql, int sampleSize, int accept) {
        return new OperatingCharacteristic(
                aql.isPercent() ? AcceptanceModel.BINOMIAL : AcceptanceModel.POISSON, 0, sampleSize, accept);
    }

    /** Of one lot by itself. */
    public static OperatingCharacteristic ofLot(long size, int sampleSize, int accept) {
        return new OperatingCharacteristic(AcceptanceModel.HYPERGEOMETRIC, size, sampleSize, accept);
    }

    /**
     * The probability of acceptance.
     *
     * @param quality percent nonconforming, or nonconformities per hundred units; in a finite lot the nearest whole number of units
     */
    public double acceptance(double quality) {
        return switch (model) {
            case BINOMIAL -> Tail.binomial(accept, sampleSize, quality / PER_HUNDRED);
            case POISSON -> Tail.poisson(accept, sampleSize * quality / PER_HUNDRED);
            case HYPERGEOMETRIC ->
                Tail.hypergeometric(accept, size, Math.min(size, Math.round(size * quality / PER_HUNDRED)), sampleSize);
        };
    }

    /** The quality that is accepted 95 times in a hundred: better goods are refused less often (the producer’s risk). */
    public double producerPoint() {
        return quality(PRODUCER);
    }

    /** The quality that is still accepted 10 times in a hundred: worse goods are accepted less often (the consumer’s risk). */
    public double consumerPoint() {
        return quality(CONSUMER);
    }

    /** The worst quality accepted with at least this probability. */
    double quality(double probability) {
        if (model == AcceptanceModel.HYPERGEOMETRIC) {
            return PER_HUNDRED * worstCount(probability) / size;
        }
        return solve(this::acceptance, probability, worst());
    }

    /** The largest number of nonconforming units in the lot with which it is accepted with at least this probability. */
    private long worstCount(double probability) {
        long low = 0;
        long high = size;
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (Tail.hypergeometric(accept, size, middle, sampleSize) >= probability) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The whole range of the curve: all units bad, or so many nonconformities that none of it is ever accepted. */
    private double worst() {
        return model == AcceptanceModel.POISSON ? PER_HUNDRED * (5.0 * accept + 50) / sampleSize : PER_HUNDRED;
    }

    /** Acceptance falls as quality gets worse. */
    private static double solve(DoubleUnaryOperator falling, double target, double worst) {
        double low = 0;
        double high = worst;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (falling.applyAsDouble(middle) >= target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The right end of a drawing of the curve: a little beyond where hardly anything is accepted. */
    public double drawnTo() {
        double shown = 1.6 * consumerPoint();
        double end = model == AcceptanceModel.POISSON ? shown : Math.min(PER_HUNDRED, shown);
        return end > 0 ? end : PER_HUNDRED / Math.max(1, size);
    }

    /** The qualities of a drawing, from 0 to its right end. */
    public double[] qualities(int steps) {
        double end = drawnTo();
        return IntStream.rangeClosed(0, steps).mapToDouble(i -> end * i / steps).toArray();
    }
}
