package io.touchstone.inspection.outcome.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Texts as they are typed into the small forms of these pages. */
final class Words {

    static final int MAX = 2000;

    private Words() {}

    /** What was typed, when it is something and not too much. */
    static Optional<String> of(@Nullable String typed, int max) {
        return Optional.ofNullable(typed).map(String::strip).filter(said -> !said.isEmpty() && said.length() <= max);
    }

    static Optional<UUID> id(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed).map(String::strip).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
