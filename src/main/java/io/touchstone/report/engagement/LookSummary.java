package io.touchstone.report.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What was looked at, counted.
 *
 * @param kinds how often by the word of the kind, those that did not happen among them
 */
public record LookSummary(List<Day> days, List<Page> pages, Map<String, Long> kinds) {

    public LookSummary {
        days = List.copyOf(days);
        pages = List.copyOf(pages);
    }

    /**
     * One day by the platform's calendar.
     *
     * @param taken files and tables that left
     */
    public record Day(LocalDate day, long looks, long taken, long refused) {}

    /** One of the pages that were looked at most. */
    public record Page(String path, long looks, Instant last) {}

    public long all() {
        return kinds.values().stream().mapToLong(Long::longValue).sum();
    }
}
