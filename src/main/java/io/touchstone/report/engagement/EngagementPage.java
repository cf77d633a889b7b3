package io.touchstone.report.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An engagement with all that stands on its page.
 *
 * @param merchants names by id; empty for all merchants
 * @param latest the last day to which it can be made longer
 */
public record EngagementPage(
        EngagementRow row,
        long version,
        String engagedBy,
        @Nullable Ended ended,
        Map<String, String> merchants,
        LocalDate latest,
        List<Line> lines) {

    public EngagementPage {
        lines = List.copyOf(lines);
    }

    /** That somebody ended it, and why. */
    public record Ended(String by, Instant at, String reason) {}

    /** One line of its history. */
    public record Line(String key, @Nullable String words, Instant at, String by) {}

    /** Whether it can still be made longer or ended. */
    public boolean isAlive() {
        return row.state() == EngagementState.PLANNED || row.state() == EngagementState.RUNNING;
    }
}
