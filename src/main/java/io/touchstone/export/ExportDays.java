package io.touchstone.export;

import io.touchstone.kernel.PlatformTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days a table is about, both included, on the platform’s calendar; an end that is not told or cannot be read is open.
 *
 * @param from null for from the beginning
 * @param to null for until ever
 */
public record ExportDays(@Nullable LocalDate from, @Nullable LocalDate to) {

    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 30);

    /** As {@code from} and {@code to} of a filter say. */
    public static ExportDays of(Map<String, String> filter) {
        return new ExportDays(
                day(filter.get("from")).orElse(null), day(filter.get("to")).orElse(null));
    }

    /** A day as addresses write it, within what a calendar of reports can hold. */
    public static Optional<LocalDate> day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.strip())).filter(day -> !day.isBefore(FIRST) && !day.isAfter(LAST));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The first instant that counts. */
    public Instant opens(PlatformTime time) {
        return time.startOf(from == null ? FIRST : from);
    }

    /** The first instant that no longer counts. */
    public Instant closes(PlatformTime time) {
        return time.startOf((to == null ? LAST : to).plusDays(1));
    }

    /** Puts what was chosen into the file’s information. */
    public void tell(Map<String, String> words) {
        if (from != null) {
            words.put("from", from.toString());
        }
        if (to != null) {
            words.put("to", to.toString());
        }
    }
}
