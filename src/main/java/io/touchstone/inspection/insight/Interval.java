package io.touchstone.inspection.insight;

import io.touchstone.kernel.Wilson;

/**
 * Where a share lies with 95 % confidence, by Wilson (ruling K1), or a difference of two, by Newcombe’s hybrid of two Wilson intervals.
 *
 * @param low from 0 for a share, from -1 for a difference
 */
public record Interval(double low, double high) {

    /** Of a share seen {@code hits} times in {@code n}; the whole range when nothing was looked at. */
    static Interval share(long hits, long n) {
        Wilson share = Wilson.of((double) hits, n);
        return new Interval(share.low(), share.high());
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
        double half = Wilson.Z * Math.sqrt(1 / (hits1 + 0.5) - 1 / (n1 + 0.5) + 1 / (hits2 + 0.5) - 1 / (n2 + 0.5));
        return new Interval(Math.exp(log - half), Math.exp(log + half));
    }
}
