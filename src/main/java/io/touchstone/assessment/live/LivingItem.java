package io.touchstone.assessment.live;

import io.touchstone.kernel.Fraction;
import io.touchstone.shell.LiveFigure;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An item of a frozen assessment looked at again by the figure it is bound to.
 *
 * @param thenPoints what it was given; null when it did not apply
 * @param points what the figure gives today; null when that cannot be said
 * @param effect what it moves the total by, in points of a hundred; zero where nothing moved
 */
public record LivingItem(
        String item,
        String figure,
        int days,
        State state,
        @Nullable Integer thenPoints,
        @Nullable Integer points,
        LiveFigure.Reading reading,
        Fraction effect) {

    /** What became of it. */
    public enum State {
        SAME,
        BETTER,
        WORSE,
        /** There was nothing to reckon with, so the points of then stand. */
        NO_VALUE,
        /** No module answers for the figure any more, so the points of then stand. */
        NO_FIGURE,
        /** It did not apply then, and a figure alone does not make it apply. */
        NOT_APPLICABLE;

        /** As rows and messages call it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of badge it is shown by. */
        public String tone() {
            return switch (this) {
                case BETTER -> "good";
                case WORSE -> "bad";
                case NO_VALUE, NO_FIGURE -> "attention";
                case SAME, NOT_APPLICABLE -> "neutral";
            };
        }
    }

    public boolean isMoved() {
        return state == State.BETTER || state == State.WORSE;
    }

    LivingItem withEffect(Fraction moves) {
        return new LivingItem(item, figure, days, state, thenPoints, points, reading, moves);
    }
}
