package io.touchstone.inspection.acceptance;

/**
 * Probabilities of finding no more than a number, summed from the first term by the ratio of neighbours; in logarithms, so that samples
 * of thousands neither vanish nor overflow.
 */
final class Tail {

    private Tail() {}

    /** Of {@code n} independent units, each nonconforming with {@code p}. */
    static double binomial(int most, int n, double p) {
        if (most >= n || p <= 0) {
            return 1;
        }
        if (p >= 1) {
            return 0;
        }
        double odds = Math.log(p) - Math.log1p(-p);
        return sum(0, most, n * Math.log1p(-p), k -> Math.log((double) (n - k) / (k + 1)) + odds);
    }

    /** Of events with this mean. */
    static double poisson(int most, double mean) {
        if (mean <= 0) {
            return 1;
        }
        double log = Math.log(mean);
        return sum(0, most, -mean, k -> log - Math.log(k + 1.0));
    }

    /** Of {@code n} units drawn without putting back from {@code size}, of which {@code bad} are nonconforming. */
    static double hypergeometric(int most, long size, long bad, int n) {
        long good = size - bad;
        int first = (int) Math.max(0, n - good);
        if (most >= Math.min(n, bad)) {
            return 1;
        }
        if (most < first) {
            return 0;
        }
        return sum(
                first,
                most,
                first == 0 ? noneBad(size, bad, n) : allGood(size, good, n),
                k -> Math.log((double) (bad - k) / (k + 1)) + Math.log((double) (n - k) / (good - n + k + 1)));
    }

    /** The smaller of sample and bad units is enough to go through: the two are exchangeable. */
    private static double noneBad(long size, long bad, int n) {
        long steps = Math.min(n, bad);
        long other = Math.max(n, bad);
        double log = 0;
        for (long i = 0; i < steps; i++) {
            log += Math.log1p(-(double) other / (size - i));
        }
        return log;
    }

    /** Every good unit is in the sample. */
    private static double allGood(long size, long good, int n) {
        double log = 0;
        for (long i = 0; i < good; i++) {
            log += Math.log((double) (n - i) / (size - i));
        }
        return log;
    }

    /** The logarithm by which the term after {@code k} is larger than that at {@code k}. */
    private interface Ratio {
        double after(int k);
    }

    private static double sum(int from, int to, double first, Ratio ratio) {
        double log = first;
        double sum = Math.exp(log);
        for (int k = from; k < to; k++) {
            log += ratio.after(k);
            sum += Math.exp(log);
        }
        return Math.min(1, sum);
    }
}
