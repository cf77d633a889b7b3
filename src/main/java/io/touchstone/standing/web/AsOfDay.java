package io.touchstone.standing.web;

import io.touchstone.kernel.PlatformTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The bar with which a page is asked how things stood: a reader picks a day, the address names an instant. */
@Component
class AsOfDay {

    private final PlatformTime time;
    private final Clock clock;

    AsOfDay(PlatformTime time, Clock clock) {
        this.time = time;
        this.clock = clock;
    }

    /**
     * What the bar shows.
     *
     * @param word what the address says, to be carried along by links; null for now
     */
    record Bar(
            LocalDate day,
            LocalDate today,
            Instant at,
            @Nullable String word) {}

    Bar bar(Instant asOf, @Nullable String word) {
        return new Bar(time.day(asOf), time.day(clock.instant()), asOf, word);
    }

    /** The last instant of a day, as {@code as_of} wants it; empty for today, later days and what is no day. */
    Optional<String> endOf(String day) {
        LocalDate picked;
        try {
            picked = LocalDate.parse(day);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
        if (!picked.isBefore(time.day(clock.instant())) || picked.getYear() < 1) {
            return Optional.empty();
        }
        return Optional.of(
                time.startOf(picked.plusDays(1)).minus(1, ChronoUnit.MILLIS).toString());
    }
}
