package io.touchstone.standing.domain;

import io.touchstone.rulebook.LadderTerms;
import io.touchstone.rulebook.LadderTerms.Step;
import io.touchstone.rulebook.ViolationClass;
import org.jspecify.annotations.Nullable;

/**
 * Points of one class and the node that more of them would reach.
 *
 * @param projected with what the next year begins when nothing more happens
 * @param node null when none is above
 */
public record ClassHealth(
        ViolationClass violationClass,
        int points,
        int projected,
        @Nullable Integer node) {

    /** Nearer than this the next node counts as a risk. */
    private static final int NEAR = 4;

    static ClassHealth of(ViolationClass violationClass, int points, int projected, @Nullable LadderTerms ladder) {
        Integer node = null;
        if (ladder != null) {
            for (Step step : ladder.steps()) {
                if (step.violationClass() == violationClass) {
                    node = nearer(node, above(step, points));
                }
            }
        }
        return new ClassHealth(violationClass, points, projected, node);
    }

    /** Points to the next node; 0 when none is above. */
    public int missing() {
        return node == null ? 0 : node - points;
    }

    public boolean isNear() {
        return points > 0 && node != null && missing() <= NEAR;
    }

    private static @Nullable Integer above(Step step, int points) {
        if (step.repeating()) {
            return (points / step.points() + 1) * step.points();
        }
        return step.points() > points ? step.points() : null;
    }

    private static @Nullable Integer nearer(@Nullable Integer one, @Nullable Integer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.min(one, other);
    }
}
