package io.touchstone.penalty.claim;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where a notice is; the message key is {@code penalty.ip.state.<word>}. */
public enum IpNoticeState {
    RECEIVED,
    /** It lacked what the law asks for. */
    REFUSED,
    /** Measures hold, and the merchant was told. */
    FORWARDED,
    /** The merchant answered, and the days run in which the holder may go on. */
    COUNTERED,
    /** The holder turned to an authority or a court: the measures stay. */
    PURSUED,
    LIFTED,
    WITHDRAWN;

    public Set<IpNoticeState> successors() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(REFUSED, FORWARDED, WITHDRAWN);
            case FORWARDED -> EnumSet.of(COUNTERED, WITHDRAWN);
            case COUNTERED -> EnumSet.of(PURSUED, LIFTED, WITHDRAWN);
            case PURSUED -> EnumSet.of(WITHDRAWN);
            case REFUSED, LIFTED, WITHDRAWN -> EnumSet.noneOf(IpNoticeState.class);
        };
    }

    /** Whether its measures hold. */
    public boolean isMeasured() {
        return this == FORWARDED || this == COUNTERED || this == PURSUED;
    }

    /** How its badge looks. */
    public String tone() {
        return switch (this) {
            case RECEIVED -> "attention";
            case FORWARDED, COUNTERED -> "progress";
            case PURSUED -> "bad";
            case REFUSED, LIFTED, WITHDRAWN -> "ended";
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static IpNoticeState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    static List<String> words() {
        return Arrays.stream(values()).map(IpNoticeState::word).toList();
    }
}
