package io.touchstone.deposit.requirement;

import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One top-up notice as its page shows it.
 *
 * @param version what the page has seen; a change made meanwhile refuses what is done on it
 */
public record ShortfallView(
        ShortfallRow row, int ruleVersion, long version, List<Step> steps, List<Line> lines, int extensionDaysMax) {

    public ShortfallView {
        steps = List.copyOf(steps);
        lines = List.copyOf(lines);
    }

    /** Whether a measure is still ahead, for which more time can be given. */
    public boolean extensible() {
        return row.state().equals("open") && steps.stream().anyMatch(step -> step.takenAt() == null);
    }

    /** Whether a person has to decide about suspending the shop. */
    public boolean proposed() {
        return row.state().equals("open") && row.proposal().equals("pending");
    }

    /** One measure: when it is due, and when it was taken. */
    public record Step(
            String measure, Instant dueAt, @Nullable Instant takenAt) {}

    /**
     * One line of what happened.
     *
     * @param by a name for showing; null for the platform's own rules
     */
    public record Line(
            Instant at,
            String kind,
            Money required,
            Money balance,
            @Nullable Integer days,
            @Nullable String reason,
            @Nullable String by) {}
}
