package io.touchstone.report.pack;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How far a pack is. */
public enum PackState {
    ASKED,
    MADE,
    FAILED;

    /** As it is stored, and as part of message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PackState> parse(String word) {
        return Stream.of(values()).filter(state -> state.word().equals(word)).findFirst();
    }

    Set<PackState> successors() {
        return switch (this) {
            case ASKED -> EnumSet.of(MADE, FAILED);
            case MADE, FAILED -> EnumSet.noneOf(PackState.class);
        };
    }
}
