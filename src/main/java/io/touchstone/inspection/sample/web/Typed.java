package io.touchstone.inspection.sample.web;

import io.touchstone.kernel.PlatformTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people type, as values. */
final class Typed {

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static @Nullable String words(@Nullable String typed) {
        String text = text(typed);
        return text.isEmpty() ? null : text;
    }

    static Optional<Integer> number(@Nullable String typed) {
        String text = text(typed);
        return text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** A version as a form carries it; what is none fits no row. */
    static long version(@Nullable String typed) {
        String text = text(typed);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    static Optional<UUID> id(@Nullable String typed) {
        try {
            return Optional.of(UUID.fromString(text(typed)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** A local date and time, as browsers send it, in the platform’s zone. */
    static Optional<Instant> time(@Nullable String typed, PlatformTime platform) {
        try {
            return Optional.of(
                    LocalDateTime.parse(text(typed)).atZone(platform.zone()).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
