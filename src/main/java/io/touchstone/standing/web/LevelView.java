package io.touchstone.standing.web;

import io.touchstone.credit.CreditLevel;
import org.jspecify.annotations.Nullable;

/**
 * A level as a page draws it.
 *
 * @param symbol name of the drawing in {@code static/img/levels.svg}; null when there is no level
 * @param width in pixels at a height of {@link #HEIGHT}
 * @param label what a reader who does not see the drawing is told
 */
record LevelView(@Nullable String symbol, int width, String label) {

    static final int HEIGHT = 18;

    /** Drawings are 24 units high; each further icon adds 26 units. */
    static LevelView of(CreditLevel level, String label) {
        if (level.tier() == CreditLevel.Tier.NONE) {
            return new LevelView(null, 0, label);
        }
        int units = 26 * level.rank() - 2;
        return new LevelView(level.tier().word() + "-" + level.rank(), units * HEIGHT / 24, label);
    }
}
