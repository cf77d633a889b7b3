package io.touchstone.report.catalogue;

import io.touchstone.export.CatalogueEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A saved report with what became of it.
 *
 * @param entry its report; null when it left the catalogue
 * @param words what it asks
 * @param filter what that means today; empty when the report no longer takes it
 */
public record SavedReportView(
        SavedReportRow row,
        @Nullable CatalogueEntry entry,
        Map<String, String> words,
        Map<String, String> filter,
        long version,
        List<RunRow> runs,
        List<Step> steps) {

    /** One line of its history; the message key is {@code report.saved.line.<key>}. */
    public record Step(String key, @Nullable String words, Instant at, String who) {}
}
