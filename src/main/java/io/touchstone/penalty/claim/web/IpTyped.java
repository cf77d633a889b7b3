package io.touchstone.penalty.claim.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Texts as they are typed into the forms of notices. */
final class IpTyped {

    static final int TEXT_MAX = 4000;
    static final int LINE_MAX = 200;

    /** Why something is refused is said in fewer words. */
    static final int REASON_MAX = 2000;

    private IpTyped() {}

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
