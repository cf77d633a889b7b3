package io.touchstone.merchant.review;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How far two people agree on the same cases (M6): the share on which they do, and Cohen's kappa, which takes off what
 * chance alone would bring: (observed - expected) / (1 - expected).
 */
public final class Agreement {

    private final Map<String, Long> firsts = new HashMap<>();
    private final Map<String, Long> seconds = new HashMap<>();
    private long count;
    private long agreed;

    /** Adds cases in which the first said one thing and the second another, or the same. */
    void add(String first, String second, long cases) {
        firsts.merge(first, cases, Long::sum);
        seconds.merge(second, cases, Long::sum);
        count += cases;
        if (first.equals(second)) {
            agreed += cases;
        }
    }

    public long count() {
        return count;
    }

    public long agreed() {
        return agreed;
    }

    /** The share of cases on which both agree; empty without a case. */
    public OptionalDouble observed() {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) agreed / count);
    }

    /** Empty without a case, and where both say one and the same thing always: then chance explains everything. */
    public OptionalDouble kappa() {
        if (count == 0) {
            return OptionalDouble.empty();
        }
        double expected = expected();
        return expected >= 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(((double) agreed / count - expected) / (1 - expected));
    }

    private double expected() {
        double sum = 0;
        for (Map.Entry<String, Long> first : firsts.entrySet()) {
            sum += (double) first.getValue() * seconds.getOrDefault(first.getKey(), 0L);
        }
        return sum / ((double) count * count);
    }
}
