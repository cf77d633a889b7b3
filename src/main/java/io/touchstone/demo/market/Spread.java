package io.touchstone.demo.market;

import java.util.List;

/** Splits a whole number in proportion to shares, by running sums, so that the parts always add up to it. */
final class Spread {

    private Spread() {}

    static int[] of(int total, List<Integer> shares) {
        long sum = shares.stream().mapToLong(Integer::longValue).sum();
        int[] parts = new int[shares.size()];
        long running = 0;
        for (int i = 0; i < parts.length; i++) {
            long before = running * total / sum;
            running += shares.get(i);
            parts[i] = (int) (running * total / sum - before);
        }
        return parts;
    }
}
