package io.touchstone.penalty.appeal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where an appeal is; the message key is {@code penalty.appeal.state.<word>}. */
public enum AppealState {
    FILED,
    /** Somebody who may decide it took it. */
    REVIEWING,
    UPHELD,
    VARIED,
    OVERTURNED,
    WITHDRAWN,
    /** What it was about fell away by itself. */
    MOOT;

    /** Those that wait for an answer. */
    public static final Set<AppealState> OPEN = EnumSet.of(FILED, REVIEWING);

    public Set<AppealState> successors() {
        return switch (this) {
            case FILED -> EnumSet.of(REVIEWING, WITHDRAWN, MOOT);
            case REVIEWING -> EnumSet.of(FILED, UPHELD, VARIED, OVERTURNED, WITHDRAWN, MOOT);
            case UPHELD, VARIED, OVERTURNED, WITHDRAWN, MOOT -> EnumSet.noneOf(AppealState.class);
        };
    }

    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** Whether somebody answered it. */
    public boolean isAnswered() {
        return this == UPHELD || this == VARIED || this == OVERTURNED;
    }

    /** How its badge looks. */
    public String tone() {
        return switch (this) {
            case FILED -> "attention";
            case REVIEWING -> "progress";
            case UPHELD -> "bad";
            case VARIED, OVERTURNED -> "good";
            case WITHDRAWN, MOOT -> "ended";
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static AppealState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    static List<String> words() {
        return Arrays.stream(values()).map(AppealState::word).toList();
    }
}
