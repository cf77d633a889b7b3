package io.touchstone.report.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How far an action is. The message key is {@code report.review.action.state.<word>}. */
public enum ReviewActionState {
    OPEN,
    DONE,
    DROPPED;

    /** The kind of the badge. */
    public String tone() {
        return switch (this) {
            case OPEN -> "progress";
            case DONE -> "good";
            case DROPPED -> "ended";
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(ReviewActionState::word).toList();
    }

    static ReviewActionState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
