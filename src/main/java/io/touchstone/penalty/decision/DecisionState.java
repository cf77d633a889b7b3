package io.touchstone.penalty.decision;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a decision is; the message key is {@code penalty.decision.state.<word>}. */
public enum DecisionState {
    DRAFT,
    /** Waits for the second person (ruling E3). */
    HELD,
    /** Decided, and told; its effects begin when the days of grace are over (E7). */
    DELAYED,
    IN_FORCE,
    /** In force, with some of its effects undone. */
    VARIED,
    REVERSED,
    REFUSED,
    WITHDRAWN,
    /** Cured within the days of grace: nothing took effect. */
    CURED;

    public Set<DecisionState> successors() {
        return switch (this) {
            case DRAFT -> EnumSet.of(HELD, DELAYED, IN_FORCE, WITHDRAWN);
            case HELD -> EnumSet.of(DRAFT, DELAYED, IN_FORCE, REFUSED, WITHDRAWN);
            case DELAYED -> EnumSet.of(IN_FORCE, CURED, REVERSED);
            case IN_FORCE -> EnumSet.of(VARIED, REVERSED);
            case VARIED -> EnumSet.of(VARIED, REVERSED);
            case REVERSED, REFUSED, WITHDRAWN, CURED -> EnumSet.noneOf(DecisionState.class);
        };
    }

    /** Whether the merchant was told of it. */
    public boolean isTold() {
        return switch (this) {
            case DELAYED, IN_FORCE, VARIED, REVERSED, CURED -> true;
            case DRAFT, HELD, REFUSED, WITHDRAWN -> false;
        };
    }

    /** Colour of its badge. */
    public String tone() {
        return switch (this) {
            case DRAFT, WITHDRAWN, REFUSED -> "neutral";
            case HELD -> "attention";
            case DELAYED, VARIED -> "progress";
            case IN_FORCE -> "bad";
            case REVERSED -> "ended";
            case CURED -> "good";
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static DecisionState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
