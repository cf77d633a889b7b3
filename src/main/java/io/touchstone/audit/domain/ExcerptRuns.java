package io.touchstone.audit.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which stretches of the chain show that some seals are in it: each begins behind one signed seal and ends with another. */
final class ExcerptRuns {

    private final long[] signed;
    private final List<Run> runs = new ArrayList<>();

    private ExcerptRuns(long[] signed) {
        this.signed = signed;
    }

    /**
     * One stretch.
     *
     * @param behind the signed seal before its first, 0 where the chain begins
     * @param last a signed seal
     */
    record Run(long behind, long last) {}

    /**
     * Without overlaps, in the order of the chain.
     *
     * @param signed numbers of the seals with a checkpoint, ascending
     * @param wanted numbers of seals, ascending
     * @return empty when a wanted seal stands behind the newest checkpoint
     */
    static Optional<List<Run>> around(long[] signed, long[] wanted) {
        ExcerptRuns cut = new ExcerptRuns(signed);
        for (long seq : wanted) {
            if (!cut.add(seq)) {
                return Optional.empty();
            }
        }
        return Optional.of(cut.runs);
    }

    private boolean add(long seq) {
        if (!runs.isEmpty() && runs.get(runs.size() - 1).last() >= seq) {
            return true;
        }
        int found = Arrays.binarySearch(signed, seq);
        int end = found >= 0 ? found : -found - 1;
        if (end == signed.length) {
            return false;
        }
        runs.add(new Run(end == 0 ? 0 : signed[end - 1], signed[end]));
        return true;
    }
}
