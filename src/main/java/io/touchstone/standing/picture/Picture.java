package io.touchstone.standing.picture;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A merchant as a whole, as far as its reader may see it.
 *
 * @param marks null where the reader may see none of what a bad mark does
 */
public record Picture(List<Panel> panels, @Nullable List<Mark> marks) {

    public Picture {
        panels = List.copyOf(panels);
    }

    /** What one module says; {@code path} is where its heading leads. */
    public record Panel(String key, String path, List<Fact> facts) {

        public Panel {
            facts = List.copyOf(facts);
        }
    }

    /** One fact; the columns of {@link io.touchstone.shell.MerchantPanel}. */
    public record Fact(
            String label,
            String kind,
            @Nullable String value,
            @Nullable String tone,
            @Nullable String path) {}

    /** One place where a bad mark bites; the columns of {@link io.touchstone.shell.MerchantMarks}. */
    public record Mark(
            @Nullable Instant since,
            String id,
            String bite,
            List<String> args,
            @Nullable Instant until,
            @Nullable String cause,
            @Nullable String words,
            @Nullable String causePath,
            @Nullable String path,
            @Nullable String ownPath) {

        public Mark {
            args = List.copyOf(args);
        }
    }
}
