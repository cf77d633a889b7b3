package io.touchstone.report.engagement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What an engagement is at an instant; the message key is {@code report.engagement.state.<word>}. */
public enum EngagementState {
    PLANNED,
    RUNNING,
    /** Its last day has passed. */
    OVER,
    /** Somebody ended it before. */
    ENDED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(EngagementState::word).toList();
    }

    /** The kind of badge it is shown by. */
    public String tone() {
        return switch (this) {
            case PLANNED -> "neutral";
            case RUNNING -> "good";
            case OVER -> "ended";
            case ENDED -> "bad";
        };
    }
}
