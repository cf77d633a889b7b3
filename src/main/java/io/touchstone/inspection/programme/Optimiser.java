package io.touchstone.inspection.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Spreads money over strata so that as many failures as possible are to be expected (D4). Each sample of a stratum is as likely to
 * fail as the one before, so the next one always goes where a yuan finds most; what is learned about the others comes from a
 * least number of each, and what a belief may cost from a bound on the share of one stratum.
 */
final class Optimiser {

    private static final int BP = 10_000;

    private final int minimum;
    private final int shareMaxBp;

    Optimiser(int minimum, int shareMaxBp) {
        this.minimum = minimum;
        this.shareMaxBp = shareMaxBp;
    }

    /**
     * One stratum that could be drawn from.
     *
     * @param rate the expected share that fails
     * @param unitMinor what one sample of it costs
     */
    record Candidate(int stratum, long size, double rate, long unitMinor) {

        double failuresPerMoney() {
            return rate / Math.max(1, unitMinor);
        }
    }

    /** How many of a stratum, and why so many. */
    record Share(long drawn, Why why) {}

    Map<Integer, Share> spread(List<Candidate> candidates, long moneyMinor) {
        Spreading spreading = new Spreading(candidates, moneyMinor);
        spreading.teach();
        spreading.bound(Math.multiplyExact(moneyMinor, (long) shareMaxBp) / BP);
        spreading.spendTheRest();
        return spreading.shares();
    }

    private final class Spreading {

        private final List<Candidate> order;
        private final Map<Integer, Long> drawn = new LinkedHashMap<>();
        private final Map<Integer, Long> bounded = new LinkedHashMap<>();
        private long left;

        Spreading(List<Candidate> candidates, long money) {
            order = new ArrayList<>(candidates);
            order.sort(Comparator.comparingDouble(Candidate::failuresPerMoney)
                    .reversed()
                    .thenComparing(Candidate::stratum));
            left = money;
        }

        /** A few of each, so that every stratum is learned about. */
        void teach() {
            order.forEach(one -> take(one, minimum, left));
        }

        /** Where the money finds most, as long as a stratum stays within its bound. */
        void bound(long boundMinor) {
            for (Candidate one : order) {
                long room = boundMinor - drawn(one) * one.unitMinor();
                boolean holds = room < left;
                take(one, Long.MAX_VALUE, Math.max(0, Math.min(left, room)));
                if (holds && drawn(one) < one.size() && left >= one.unitMinor()) {
                    bounded.put(one.stratum(), drawn(one));
                }
            }
        }

        /** What no stratum within its bound could use goes on in the same order. */
        void spendTheRest() {
            order.forEach(one -> take(one, Long.MAX_VALUE, left));
        }

        Map<Integer, Share> shares() {
            Map<Integer, Share> shares = new LinkedHashMap<>();
            order.forEach(one -> {
                long number = drawn(one);
                shares.put(one.stratum(), new Share(number, why(one, number)));
            });
            return shares;
        }

        private long drawn(Candidate one) {
            return drawn.getOrDefault(one.stratum(), 0L);
        }

        private void take(Candidate one, long most, long moneyMinor) {
            long before = drawn(one);
            long affordable = moneyMinor / Math.max(1, one.unitMinor());
            long more = Math.min(Math.min(most, affordable), one.size() - before);
            if (more > 0) {
                drawn.put(one.stratum(), before + more);
                left -= more * one.unitMinor();
            }
        }

        private Why why(Candidate one, long number) {
            if (number == 0) {
                return Why.TOO_DEAR;
            }
            if (number == one.size()) {
                return Why.WHOLE;
            }
            if (bounded.getOrDefault(one.stratum(), 0L) == number) {
                return Why.CAPPED;
            }
            return number <= minimum ? Why.MINIMUM : Why.BEST;
        }
    }
}
