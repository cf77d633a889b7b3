package io.touchstone.rulebook.rule.web;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people type, as values; empty where it is none. */
final class Typed {

    static final int WORDS_MAX = 2000;

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** What was typed, when it is something and not too much. */
    static Optional<String> words(@Nullable String typed) {
        return Optional.of(text(typed)).filter(words -> !words.isEmpty() && words.length() <= WORDS_MAX);
    }

    static Optional<Integer> number(@Nullable String typed) {
        return text(typed).matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(text(typed))) : Optional.empty();
    }

    static Optional<BigDecimal> decimal(@Nullable String typed) {
        String text = text(typed);
        return text.matches("[0-9]{1,9}(\\.[0-9]{1,2})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    static Optional<LocalDateTime> time(@Nullable String typed) {
        try {
            return Optional.of(LocalDateTime.parse(text(typed)));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }
}
