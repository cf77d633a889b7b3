package io.touchstone.penalty.appeal.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Texts as they are typed into the forms of appeals. */
final class Typed {

    static final int TEXT_MAX = 4000;

    private Typed() {}

    /** What was typed, when it is something and not too much. */
    static Optional<String> of(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .map(String::strip)
                .filter(said -> !said.isEmpty() && said.length() <= TEXT_MAX);
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
}
