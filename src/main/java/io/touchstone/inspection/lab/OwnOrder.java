package io.touchstone.inspection.lab;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A test order as the laboratory sees it: the blind code, what to test by which method, the limits and the day, and what it did itself;
 * nothing of the sample, the goods or whose they are.
 *
 * @param entries its working sheet by item
 * @param asked what a verifier wanted looked at again, the newest first
 */
public record OwnOrder(
        String blindCode,
        TestOrderView.State state,
        Instant sentAt,
        LocalDate dueOn,
        boolean overdue,
        List<SpecItem> items,
        Map<String, Entry> entries,
        int resultVersion,
        List<Handed> handed,
        List<Asked> asked,
        List<ReportFile> reports) {

    /** A version it handed in. */
    public record Handed(
            int version,
            Instant at,
            boolean passed,
            @Nullable String reason) {}

    /** What a verifier said; never who. */
    public record Asked(int version, Instant at, String reason) {}

    public Optional<Entry> entry(String item) {
        return Optional.ofNullable(entries.get(item));
    }
}
