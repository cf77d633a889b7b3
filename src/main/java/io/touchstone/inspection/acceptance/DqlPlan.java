package io.touchstone.inspection.acceptance;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * A spot check against a declared quality level (GB/T 2828.4 and 2828.11, ruling S2). A declaration that is right is contradicted with
 * a risk of at most 5 %; what is found can contradict it, and never proves that the goods are good.
 *
 * @param population units in it; 0 where it is so large that it does not matter
 * @param declared the declared percentage of nonconforming units
 * @param declaredUnits the same in units of the population; 0 for a large one
 * @param sampleSize units to inspect
 * @param limit more nonconforming units than this contradict the declaration
 * @param riskOfContradicting a right declaration
 * @param limitingQuality percent nonconforming that stays uncontradicted 10 times in a hundred
 */
public record DqlPlan(
        long population,
        BigDecimal declared,
        long declaredUnits,
        int sampleSize,
        int limit,
        double riskOfContradicting,
        double limitingQuality) {

    /** The risk a right declaration may run (GB/T 2828.4). */
    public static final double RISK_MAX = 0.05;

    /** One in twenty is allowed, however it comes out in binary. */
    private static final double ALLOWED = RISK_MAX + 1e-12;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int[] SIZES =
            Arrays.stream(CodeLetter.values()).mapToInt(CodeLetter::size).toArray();

    public DqlPlan {
        if (declared.signum() < 0 || declared.compareTo(HUNDRED) > 0 || sampleSize < 1 || limit < 0) {
            throw new IllegalArgumentException("no plan: " + declared + " " + sampleSize + " " + limit);
        }
    }

    /**
     * For a large population: of the usual sample sizes the largest with which a right declaration runs no more than the risk allowed.
     * Empty when even the smallest does.
     */
    public static Optional<DqlPlan> forLimit(BigDecimal declared, int limit) {
        return Arrays.stream(SIZES)
                .filter(size -> size > limit && risk(declared, size, limit) <= ALLOWED)
                .max()
                .stream()
                .mapToObj(size -> large(declared, size, limit))
                .findFirst();
    }

    /** For a large population: the smallest limit that goes with a sample size. */
    public static DqlPlan forSample(BigDecimal declared, int sampleSize) {
        int limit = 0;
        while (risk(declared, sampleSize, limit) > ALLOWED) {
            limit++;
        }
        return large(declared, sampleSize, limit);
    }

    /**
     * For a small population, by the hypergeometric distribution: the largest sample with which a right declaration of so many units
     * runs no more than the risk allowed. The whole population when no sample of it could contradict; empty when every sample risks more.
     */
    public static Optional<DqlPlan> forPopulation(int population, int declaredUnits, int limit) {
        if (declaredUnits > population || population < 1) {
            throw new IllegalArgumentException("no declaration: " + declaredUnits + " of " + population);
        }
        int low = 0;
        int high = population;
        while (low < high) {
            int middle = low + (high - low + 1) / 2;
            if (risk(population, declaredUnits, middle, limit) <= ALLOWED) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low <= limit && low < population
                ? Optional.empty()
                : Optional.of(small(population, declaredUnits, low, limit));
    }

    /**
     * The plan for a population of any size with this limit: by the hypergeometric distribution where the sample would be more than a
     * tenth of it.
     */
    public static Optional<DqlPlan> of(long population, BigDecimal declared, int limit) {
        Optional<DqlPlan> large = forLimit(declared, limit);
        boolean isSmall = large.isEmpty() || large.get().sampleSize() > population / 10;
        if (!isSmall || population > Integer.MAX_VALUE) {
            return large;
        }
        int units = declared.multiply(BigDecimal.valueOf(population))
                .divideToIntegralValue(HUNDRED)
                .intValue();
        return forPopulation((int) population, units, limit);
    }

    /** How many times worse than declared the goods may be and still pass 10 times in a hundred (limiting quality ratio). */
    public double limitingQualityRatio() {
        return declared.signum() == 0 ? Double.POSITIVE_INFINITY : limitingQuality / declared.doubleValue();
    }

    /** Whether this many found contradict what was declared; if not, that is no more than nothing found (ruling S2). */
    public boolean contradicts(int found) {
        return found > limit;
    }

    /** How the plan does for every quality. */
    public OperatingCharacteristic characteristic() {
        return population == 0
                ? new OperatingCharacteristic(AcceptanceModel.BINOMIAL, 0, sampleSize, limit)
                : OperatingCharacteristic.ofLot(population, sampleSize, limit);
    }

    private static double risk(BigDecimal declared, int sampleSize, int limit) {
        return 1 - Tail.binomial(limit, sampleSize, declared.doubleValue() / HUNDRED.doubleValue());
    }

    private static double risk(int population, int declaredUnits, int sampleSize, int limit) {
        return 1 - Tail.hypergeometric(limit, population, declaredUnits, sampleSize);
    }

    private static DqlPlan large(BigDecimal declared, int sampleSize, int limit) {
        double worst = new OperatingCharacteristic(AcceptanceModel.BINOMIAL, 0, sampleSize, limit).consumerPoint();
        return new DqlPlan(0, declared, 0, sampleSize, limit, risk(declared, sampleSize, limit), worst);
    }

    private static DqlPlan small(int population, int declaredUnits, int sampleSize, int limit) {
        BigDecimal percent = HUNDRED.multiply(BigDecimal.valueOf(declaredUnits))
                .divide(BigDecimal.valueOf(population), java.math.MathContext.DECIMAL32);
        double worst =
                OperatingCharacteristic.ofLot(population, sampleSize, limit).consumerPoint();
        return new DqlPlan(
                population,
                percent,
                declaredUnits,
                sampleSize,
                limit,
                risk(population, declaredUnits, sampleSize, limit),
                worst);
    }
}
