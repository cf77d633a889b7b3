package io.touchstone.inspection.insight;

/**
 * Where a share lies with 95 % confidence, by Wilson (ruling K1), or a difference of two, by Newcombe’s hybrid of two Wilson intervals.
 *
 * @param low from 0 for a share, from -1 for a difference
 */
public record Interval(double low, double high) {

    /** The 97.5 % point of the normal distribution. */
    static final double Z = 1.959963984540054;

    /** Of a share seen {@code hits} times in {@code n}; the whole range when nothing was looked at. */
    static Interval share(long hits, long n) {
        if (n == 0) {
            return new Interval(0, 1);
        }
        double middle = hits + Z * Z / 2;
        double half = Z * Math.sqrt((double) hits * (n - hits) / n + Z * Z / 4);
        double scale = n + Z * Z;
        return new Interval(
                hits == 0 ? 0 : Math.max(0, (middle - half) / scale),
                hits == n ? 1 : Math.min(1, (middle + half) / scale));
    }

    /** Of the first share less the second (Newcombe 1998, method 10). */
    static Interval difference(long hits1, long n1, long hits2, long n2) {
        if (n1 == 0 || n2 == 0) {
            return new Interval(-1, 1);
        }
        double p1 = (double) hits1 / n1;
        double p2 = (double) hits2 / n2;
        Interval one = share(hits1, n1);
        Interval two = share(hits2, n2);
        double down = Math.hypot(p1 - one.low, two.high - p2);
        double up = Math.hypot(one.high - p1, p2 - two.low);
        return new Interval(p1 - p2 - down, p1 - p2 + up);
    }

    /**
     * Of the first share over the second, by Katz on the logarithm with a half added to each number (Walter 1975), which also stands
     * where nothing was found.
     */
    static Interval ratio(long hits1, long n1, long hits2, long n2) {
        if (n1 == 0 || n2 == 0) {
            return new Interval(0, Double.POSITIVE_INFINITY);
        }
        double log = Math.log((hits1 + 0.5) / (n1 + 0.5)) - Math.log((hits2 + 0.5) / (n2 + 0.5));
        double half = Z * Math.sqrt(1 / (hits1 + 0.5) - 1 / (n1 + 0.5) + 1 / (hits2 + 0.5) - 1 / (n2 + 0.5));
        return new Interval(Math.exp(log - half), Math.exp(log + half));
    }
}
