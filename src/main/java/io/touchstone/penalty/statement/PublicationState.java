package io.touchstone.penalty.statement;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Where a publication is; the message key is {@code penalty.publication.state.<word>}. */
public enum PublicationState {
    DUE,
    /** Somebody keeps it back for a reason; its clock goes on. */
    HELD,
    PUBLISHED,
    TAKEN_DOWN;

    Set<PublicationState> successors() {
        return switch (this) {
            case DUE -> EnumSet.of(HELD, PUBLISHED, TAKEN_DOWN);
            case HELD -> EnumSet.of(DUE, PUBLISHED, TAKEN_DOWN);
            case PUBLISHED -> EnumSet.of(TAKEN_DOWN);
            case TAKEN_DOWN -> EnumSet.noneOf(PublicationState.class);
        };
    }

    /** How it is marked on pages. */
    public String tone() {
        return switch (this) {
            case DUE -> "progress";
            case HELD -> "attention";
            case PUBLISHED -> "good";
            case TAKEN_DOWN -> "ended";
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PublicationState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    static List<String> words() {
        return Stream.of(values()).map(PublicationState::word).toList();
    }
}
