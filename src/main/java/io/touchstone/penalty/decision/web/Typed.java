package io.touchstone.penalty.decision.web;

import io.touchstone.penalty.decision.Automation;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Reads what is typed into the forms of decisions. */
final class Typed {

    static final int TEXT_MAX = 5_000;
    static final int WORDS_MAX = 2_000;
    static final int WORD_MAX = 200;

    private Typed() {}

    /** What was typed, when it is something and not too much. */
    static Optional<String> text(@Nullable String typed, int max) {
        return Optional.ofNullable(typed)
                .map(text -> text.replace("\r\n", "\n").strip())
                .filter(said -> !said.isEmpty() && said.length() <= max);
    }

    static void demand(BindingResult checked, String field, @Nullable String typed, int max) {
        if (text(typed, max).isEmpty()) {
            checked.rejectValue(field, "penalty.decision.typed.text", new Object[] {max}, "text");
        }
    }

    /** Nothing is fine, too much is not. */
    static void limit(BindingResult checked, String field, @Nullable String typed, int max) {
        if (typed != null && typed.strip().length() > max) {
            checked.rejectValue(field, "penalty.decision.typed.text", new Object[] {max}, "text");
        }
    }

    static Optional<Integer> number(@Nullable String typed, int from, int to) {
        try {
            return Optional.ofNullable(typed)
                    .map(String::strip)
                    .map(Integer::valueOf)
                    .filter(number -> number >= from && number <= to);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    static boolean isBlank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    static Optional<UUID> id(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed).map(String::strip).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    static Optional<Automation> automation(@Nullable String typed) {
        return word(Automation.values(), typed);
    }

    /** The constant that is called like this. */
    static <E extends Enum<E>> Optional<E> word(E[] all, @Nullable String typed) {
        return Arrays.stream(all)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(typed))
                .findFirst();
    }
}
