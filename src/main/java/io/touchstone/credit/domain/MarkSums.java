package io.touchstone.credit.domain;

import io.touchstone.kernel.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The marks of one shop in a window, added up: for each dimension their sum and number, and how many ratings brought any. */
@SuppressWarnings("ArrayRecordComponent") // Added to in place while millions of marks stream by, never compared.
public record MarkSums(long[] sums, long[] counts, long rated) {

    public static final int DIMENSIONS = 3;

    public static MarkSums none() {
        return new MarkSums(new long[DIMENSIONS], new long[DIMENSIONS], 0);
    }

    public MarkSums plus(MarkSums other) {
        long[] newSums = sums.clone();
        long[] newCounts = counts.clone();
        for (int i = 0; i < DIMENSIONS; i++) {
            newSums[i] += other.sums[i];
            newCounts[i] += other.counts[i];
        }
        return new MarkSums(newSums, newCounts, rated + other.rated);
    }

    public MarkSums minus(MarkSums other) {
        return plus(other.negated());
    }

    private MarkSums negated() {
        long[] newSums = new long[DIMENSIONS];
        long[] newCounts = new long[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            newSums[i] = -sums[i];
            newCounts[i] = -counts[i];
        }
        return new MarkSums(newSums, newCounts, -rated);
    }

    public MarkSums plus(Mark mark) {
        long[] marks = {mark.description(), mark.service(), mark.logistics()};
        long[] newCounts = new long[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            newCounts[i] = marks[i] == 0 ? 0 : 1;
        }
        return plus(new MarkSums(marks, newCounts, 1));
    }

    /** Ruling D3, exact; empty without marks. */
    public Optional<Fraction> score(int dimension) {
        return counts[dimension] == 0 ? Optional.empty() : Optional.of(Fraction.of(sums[dimension], counts[dimension]));
    }

    /** Ruling D6: the mean of the scores there are. */
    Optional<Fraction> overall() {
        List<Fraction> scores = new ArrayList<>(DIMENSIONS);
        for (int i = 0; i < DIMENSIONS; i++) {
            score(i).ifPresent(scores::add);
        }
        return scores.isEmpty() ? Optional.empty() : Optional.of(Fraction.mean(scores));
    }
}
