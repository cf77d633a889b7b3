package io.touchstone.report.review;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How far a review is. The message key is {@code report.review.state.<word>}. */
public enum ReviewState {
    DRAFT,
    /** Somebody else than put it together stands by it; nothing of it moves any more. */
    SIGNED,
    /** Everybody who sees key figures reads it. */
    PUBLISHED,
    DISCARDED;

    Set<ReviewState> successors() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SIGNED, DISCARDED);
            case SIGNED -> EnumSet.of(PUBLISHED);
            case PUBLISHED, DISCARDED -> EnumSet.noneOf(ReviewState.class);
        };
    }

    /** The kind of the badge. */
    public String tone() {
        return switch (this) {
            case DRAFT -> "progress";
            case SIGNED -> "attention";
            case PUBLISHED -> "good";
            case DISCARDED -> "ended";
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(ReviewState::word).toList();
    }

    static ReviewState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
