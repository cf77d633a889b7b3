package io.touchstone.inspection.buying;

import java.util.Comparator;
import java.util.List;

/** Somebody who might buy a sample, with all that stands against it. */
public record Candidate(Buyer buyer, List<Obstacle> obstacles) {

    /** Whoever was not asked for longest comes first; those against whom something stands come last. */
    static final Comparator<Candidate> ROTATION = Comparator.comparing((Candidate one) -> !one.isFree())
            .thenComparing(one -> one.buyer().lastAssignedAt(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(one -> one.buyer().alias());

    public Candidate {
        obstacles = List.copyOf(obstacles);
    }

    public boolean isFree() {
        return obstacles.isEmpty();
    }
}
