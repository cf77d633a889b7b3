package io.touchstone.inspection.programme;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a plan is. The message key is {@code inspection.plan.state.<word>}. */
public enum PlanState {
    DRAFT,
    /** The hash of its seed is published; its design is fixed (ruling S4). */
    COMMITTED,
    /** Its population is frozen and the numbers of each stratum are set. */
    FROZEN,
    /** The products are drawn; none is bought yet. */
    DRAWN,
    BUYING,
    /** Everything is bought or given up, and the seed is published. */
    REVEALED,
    CLOSED,
    CANCELLED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PlanState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    boolean canBecome(PlanState next) {
        return next().contains(next);
    }

    private Set<PlanState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(COMMITTED, CANCELLED);
            case COMMITTED -> EnumSet.of(FROZEN, CANCELLED);
            case FROZEN -> EnumSet.of(DRAWN, CANCELLED);
            case DRAWN -> EnumSet.of(BUYING, REVEALED);
            case BUYING -> EnumSet.of(REVEALED);
            case REVEALED -> EnumSet.of(CLOSED);
            case CLOSED, CANCELLED -> EnumSet.noneOf(PlanState.class);
        };
    }
}
