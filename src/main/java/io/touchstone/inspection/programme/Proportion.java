package io.touchstone.inspection.programme;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Spreads a number over strata by their sizes; what is left of whole numbers goes by largest remainder, ties to the first (ruling G6). */
final class Proportion {

    private Proportion() {}

    /** @param wanted not more than all strata have together */
    static Map<Integer, Long> spread(List<Tally> strata, long wanted) {
        BigInteger all =
                BigInteger.valueOf(strata.stream().mapToLong(Tally::size).sum());
        Map<Integer, Long> shares = new HashMap<>();
        Map<Integer, BigInteger> rests = new HashMap<>();
        long left = wanted;
        for (Tally one : strata) {
            BigInteger[] share = BigInteger.valueOf(one.size())
                    .multiply(BigInteger.valueOf(wanted))
                    .divideAndRemainder(all);
            shares.put(one.stratum(), share[0].longValueExact());
            rests.put(one.stratum(), share[1]);
            left -= share[0].longValueExact();
        }
        Comparator<Integer> largestFirst = Comparator.comparing(rests::get, Comparator.reverseOrder());
        strata.stream()
                .map(Tally::stratum)
                .sorted(largestFirst.thenComparing(Comparator.naturalOrder()))
                .limit(left)
                .forEach(stratum -> shares.merge(stratum, 1L, Long::sum));
        return shares;
    }
}
