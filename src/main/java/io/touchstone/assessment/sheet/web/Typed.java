package io.touchstone.assessment.sheet.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was typed, where it makes sense. */
final class Typed {

    static final int WORDS_MAX = 2000;

    private Typed() {}

    static Optional<String> words(@Nullable String typed, int max) {
        return Optional.ofNullable(typed).map(String::strip).filter(said -> !said.isEmpty() && said.length() <= max);
    }

    static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return words(typed, 10).map(LocalDate::parse);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    static Optional<UUID> id(@Nullable String typed) {
        try {
            return words(typed, 36).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** Digits only, and few enough of them. */
    static Optional<Long> number(@Nullable String typed) {
        return words(typed, 18)
                .filter(text -> text.chars().allMatch(c -> c >= '0' && c <= '9'))
                .map(Long::valueOf);
    }
}
