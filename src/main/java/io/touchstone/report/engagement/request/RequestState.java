package io.touchstone.report.engagement.request;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a request for evidence waits for; the message key is {@code report.request.state.<word>}. */
public enum RequestState {
    /** For the host to say who answers. */
    ASKED,
    ASSIGNED,
    /** For the auditor to say whether it is enough. */
    ANSWERED,
    ACCEPTED,
    WITHDRAWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RequestState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(RequestState::word).toList();
    }

    public boolean isOver() {
        return this == ACCEPTED || this == WITHDRAWN;
    }

    /** Whether somebody here still owes an answer. */
    public boolean isOwed() {
        return this == ASKED || this == ASSIGNED;
    }

    Set<RequestState> successors() {
        return switch (this) {
            case ASKED -> EnumSet.of(ASSIGNED, WITHDRAWN);
            case ASSIGNED -> EnumSet.of(ASSIGNED, ANSWERED, WITHDRAWN);
            case ANSWERED -> EnumSet.of(ASSIGNED, ACCEPTED, WITHDRAWN);
            case ACCEPTED, WITHDRAWN -> EnumSet.noneOf(RequestState.class);
        };
    }

    /** The kind of badge it is shown by. */
    public String tone() {
        return switch (this) {
            case ASKED -> "attention";
            case ASSIGNED -> "progress";
            case ANSWERED -> "neutral";
            case ACCEPTED -> "good";
            case WITHDRAWN -> "ended";
        };
    }
}
