package io.touchstone.inspection.inbound;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How far a delivery is. The message key is {@code inspection.inbound.state.<word>}. */
public enum DeliveryState {
    /** The units of its sample are being looked at. */
    INSPECTING("progress"),
    /** Taken in but for the units that were rejected. */
    ACCEPTED("good"),
    /** Not accepted as a whole: screened or sent back. */
    REFUSED("bad"),
    /** Every unit that was not in the sample is looked at too. */
    SCREENING("progress"),
    /** Taken in by unit: only those that were accepted. */
    SCREENED("good"),
    RETURNED("ended"),
    /** It was written down by mistake. */
    CANCELLED("ended");

    private final String tone;

    DeliveryState(String tone) {
        this.tone = tone;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Colour of its badge. */
    public String tone() {
        return tone;
    }

    public static DeliveryState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(DeliveryState::word).toList();
    }

    public boolean canBecome(DeliveryState next) {
        return next().contains(next);
    }

    /** Whether results of units are taken. */
    public boolean takesResults() {
        return this == INSPECTING || this == SCREENING;
    }

    private Set<DeliveryState> next() {
        return switch (this) {
            case INSPECTING -> EnumSet.of(ACCEPTED, REFUSED, CANCELLED);
            case REFUSED -> EnumSet.of(SCREENING, RETURNED);
            case SCREENING -> EnumSet.of(SCREENED);
            case ACCEPTED, SCREENED, RETURNED, CANCELLED -> EnumSet.noneOf(DeliveryState.class);
        };
    }
}
