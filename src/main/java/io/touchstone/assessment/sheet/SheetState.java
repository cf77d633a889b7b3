package io.touchstone.assessment.sheet;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where an assessment stands; the message key is {@code sheet.state.<word>}. Looking again is done answer by answer. */
public enum SheetState {
    /** Sections are shared out, answered and looked at again. */
    OPEN,
    /** Every answer was accepted; nothing changes any more. */
    FROZEN,
    /** Given up with a reason; what was answered stays to be seen. */
    ABANDONED;

    Set<SheetState> successors() {
        return switch (this) {
            case OPEN -> EnumSet.of(FROZEN, ABANDONED);
            case FROZEN, ABANDONED -> EnumSet.noneOf(SheetState.class);
        };
    }

    /** The kind of the badge. */
    public String tone() {
        return switch (this) {
            case OPEN -> "progress";
            case FROZEN -> "good";
            case ABANDONED -> "ended";
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(SheetState::word).toList();
    }

    static SheetState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
