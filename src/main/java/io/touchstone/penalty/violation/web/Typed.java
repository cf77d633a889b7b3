package io.touchstone.penalty.violation.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Texts as they are typed into the forms of these pages. */
final class Typed {

    static final int WORDS_MAX = 2000;
    static final int TEXT_MAX = 4000;
    static final int LINE_MAX = 200;

    private Typed() {}

    /** What was typed, when it is something and not too much. */
    static Optional<String> words(@Nullable String typed, int max) {
        return Optional.ofNullable(typed).map(String::strip).filter(said -> !said.isEmpty() && said.length() <= max);
    }

    /** Null for what was left empty. */
    static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    static boolean isTooLong(@Nullable String typed, int max) {
        return typed != null && typed.strip().length() > max;
    }

    static Optional<UUID> id(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed).map(String::strip).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** A time of day as a browser sends it, in the platform's zone. */
    static Optional<Instant> time(@Nullable String typed, ZoneId zone) {
        try {
            return Optional.ofNullable(typed)
                    .filter(text -> !text.isBlank())
                    .map(text -> LocalDateTime.parse(text.strip()).atZone(zone).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed)
                    .filter(text -> !text.isBlank())
                    .map(text -> LocalDate.parse(text.strip()));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
