package io.touchstone.assessment.scheme;

import io.touchstone.rulebook.Wording;
import java.util.List;

/**
 * How an item is scored.
 *
 * @param code such as {@code extent} or {@code yes_no}
 * @param steps by rising points; the first has none, the last is full marks
 */
public record Scale(String code, List<Step> steps) {

    public Scale {
        steps = List.copyOf(steps);
        if (steps.size() < 2 || steps.get(0).points() != 0) {
            throw new IllegalArgumentException("a scale begins at 0 and has more than one step");
        }
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).points() <= steps.get(i - 1).points()) {
                throw new IllegalArgumentException("the points of a scale rise");
            }
        }
    }

    /** One choice. */
    public record Step(int points, Wording meaning) {}

    public int max() {
        return steps.get(steps.size() - 1).points();
    }

    public boolean has(int points) {
        return steps.stream().anyMatch(step -> step.points() == points);
    }
}
