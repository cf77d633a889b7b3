package io.touchstone.credit.domain;

import java.util.ArrayList;
import java.util.List;

/** What one side said about one order: the rating accepted, its revision if any, and its voids. Times in microseconds. */
public final class RatingFact {

    public static final long NEVER = Long.MAX_VALUE;

    private final int outcome;
    private final long ratedAt;
    private final int description;
    private final int service;
    private final int logistics;
    private long revisedAt = NEVER;
    private List<VoidSpan> voids = List.of();

    /**
     * @param outcome 1, 0 or -1
     * @param description 1 to 5, or 0 without a mark; likewise the other two
     */
    public RatingFact(int outcome, long ratedAt, int description, int service, int logistics) {
        this.outcome = outcome;
        this.ratedAt = ratedAt;
        this.description = description;
        this.service = service;
        this.logistics = logistics;
    }

    /** Ruling C2: from this time on the outcome is positive. */
    public RatingFact revised(long at) {
        revisedAt = at;
        return this;
    }

    /** Ruling C9. */
    public RatingFact voided(long from, long to) {
        if (from < to) {
            voids = voids.isEmpty() ? new ArrayList<>() : voids;
            voids.add(new VoidSpan(from, to));
        }
        return this;
    }

    public long ratedAt() {
        return ratedAt;
    }

    public int description() {
        return description;
    }

    public int service() {
        return service;
    }

    public int logistics() {
        return logistics;
    }

    public boolean hasScores() {
        return (description | service | logistics) != 0;
    }

    public int outcomeAt(long at) {
        return revisedAt <= at ? 1 : outcome;
    }

    public boolean isVoidedAt(long at) {
        for (VoidSpan span : voids) {
            if (span.from() <= at && at < span.to()) {
                return true;
            }
        }
        return false;
    }

    int outcome() {
        return outcome;
    }

    long revisedAt() {
        return revisedAt;
    }

    List<VoidSpan> voids() {
        return voids;
    }

    /** Taken out of every score from an instant on, and back from another. */
    record VoidSpan(long from, long to) {}
}
