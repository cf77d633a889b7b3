package io.touchstone.shell;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of the database a piece of work sees: the state of an instant that has passed, the rows of some merchants, or both. Under
 * a lens nothing can be written, and the application’s clock stands at the instant.
 *
 * @param asOf null for now
 * @param merchants their ids; null for all of them
 */
public record Lens(@Nullable Instant asOf, @Nullable Set<String> merchants) {

    /** The whole platform, now. */
    public static final Lens NONE = new Lens(null, null);

    public Lens {
        merchants = merchants == null ? null : Set.copyOf(merchants);
    }

    /** The whole platform as it stood. */
    public static Lens asOf(Instant instant) {
        return new Lens(instant, null);
    }

    /** Whether it shows everything as it is now. */
    public boolean isNone() {
        return asOf == null && merchants == null;
    }
}
