package io.touchstone.standing.web;

import io.touchstone.credit.ExplainedRating;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the newest of many ratings, whatever order they come in, and counts the rest. */
final class NewestRatings {

    private static final Comparator<ExplainedRating> OLDEST_FIRST = Comparator.comparing(ExplainedRating::ratedAt)
            .thenComparing(ExplainedRating::orderId)
            .thenComparing(ExplainedRating::ratedBy);

    private final int limit;
    private final PriorityQueue<ExplainedRating> kept = new PriorityQueue<>(OLDEST_FIRST);
    private long total;
    private long counted;

    NewestRatings(int limit) {
        this.limit = limit;
    }

    void add(ExplainedRating rating) {
        total++;
        if (rating.dsrCounted()) {
            counted++;
        }
        kept.add(rating);
        if (kept.size() > limit) {
            kept.poll();
        }
    }

    /** Newest first. */
    public List<ExplainedRating> items() {
        List<ExplainedRating> items = new ArrayList<>(kept);
        items.sort(OLDEST_FIRST.reversed());
        return items;
    }

    public long total() {
        return total;
    }

    public long counted() {
        return counted;
    }
}
