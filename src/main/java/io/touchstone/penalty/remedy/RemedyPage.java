package io.touchstone.penalty.remedy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A corrective plan with what was filed, newest first, and what happened. */
public record RemedyPage(RemedyRow row, List<RemedyFiling> filings, List<Line> lines) {

    public RemedyPage {
        filings = List.copyOf(filings);
        lines = List.copyOf(lines);
    }

    /** One line; {@code by} is null for what the merchant is not told. */
    public record Line(
            String key,
            @Nullable String words,
            Instant at,
            @Nullable String by) {}

    public boolean isFiled() {
        return row.state() == RemedyState.FILED;
    }

    public boolean canFile() {
        return row.state() == RemedyState.OPEN;
    }
}
