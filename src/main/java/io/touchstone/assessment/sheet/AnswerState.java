package io.touchstone.assessment.sheet;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where one answer stands; the message key is {@code sheet.answer.state.<word>}. */
public enum AnswerState {
    /** Nothing chosen yet, or emptied again. */
    OPEN,
    /** Waits for somebody else to look at it. */
    ANSWERED,
    /** Looked at and not taken; the words say why. */
    SENT_BACK,
    ACCEPTED;

    Set<AnswerState> successors() {
        return switch (this) {
            case OPEN -> EnumSet.of(ANSWERED);
            case ANSWERED -> EnumSet.of(OPEN, ANSWERED, SENT_BACK, ACCEPTED);
            case SENT_BACK -> EnumSet.of(OPEN, ANSWERED);
            case ACCEPTED -> EnumSet.of(SENT_BACK);
        };
    }

    /** The kind of the badge. */
    public String tone() {
        return switch (this) {
            case OPEN -> "neutral";
            case ANSWERED -> "progress";
            case SENT_BACK -> "attention";
            case ACCEPTED -> "good";
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(AnswerState::word).toList();
    }

    static AnswerState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
