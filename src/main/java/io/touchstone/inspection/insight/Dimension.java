package io.touchstone.inspection.insight;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What pass rates are asked by. The message key is {@code inspection.rate.by.<word>}. */
public enum Dimension {
    ALL,
    CATEGORY,
    MERCHANT,
    LAB,
    PLAN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those with a list of their own; plans have theirs under the programme they belong to. */
    public boolean isListed() {
        return this == CATEGORY || this == MERCHANT || this == LAB;
    }

    public static Optional<Dimension> typed(@Nullable String word) {
        for (Dimension one : values()) {
            if (one.word().equals(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
