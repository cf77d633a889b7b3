package io.touchstone.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which measures the points of a year bring (rules.md 3.1 to 3.4).
 *
 * @param keepFrom points of B and C from which they are kept at the turn of the year and the account stays sealed
 * @param carryFrom points of C from which, below {@code keepFrom}, the next year begins with {@code carryAs}
 * @param carryAs what is carried
 * @param strikesMax strikes of a year that seal the account as 48 points do
 * @param strikeWindowDays days in which several cases of {@code strikeSmall} points or fewer are one strike
 * @param strikeSmall points of an information-level case
 * @param smallPointsMax what information-level cases cost at most within those days; null for no limit
 */
public record LadderTerms(
        List<Step> steps,
        int keepFrom,
        int carryFrom,
        int carryAs,
        int strikesMax,
        int strikeWindowDays,
        int strikeSmall,
        @Nullable Integer smallPointsMax)
        implements RuleTerms {

    public LadderTerms {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || carryFrom > keepFrom || carryAs > keepFrom || strikesMax < 1 || strikeWindowDays < 1) {
            throw new IllegalArgumentException("no ladder");
        }
        if (smallPointsMax != null && smallPointsMax < strikeSmall) {
            throw new IllegalArgumentException("smallPointsMax: " + smallPointsMax);
        }
    }

    /** One on which information-level cases are not limited. */
    public LadderTerms(
            List<Step> steps,
            int keepFrom,
            int carryFrom,
            int carryAs,
            int strikesMax,
            int strikeWindowDays,
            int strikeSmall) {
        this(steps, keepFrom, carryFrom, carryAs, strikesMax, strikeWindowDays, strikeSmall, null);
    }

    /**
     * A node of the ladder.
     *
     * @param points at which it is reached
     * @param repeating whether it is reached again at every multiple
     * @param measures what runs then; the longest of their days is how long the step is served, and one without an end is for good
     */
    public record Step(ViolationClass violationClass, int points, boolean repeating, List<Measure> measures) {

        public Step {
            measures = List.copyOf(measures);
            if (points < 1 || measures.isEmpty()) {
                throw new IllegalArgumentException("no step at " + points);
            }
        }
    }
}
