package io.touchstone.assessment.scheme;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version with what stands around it.
 *
 * @param follows the version that its items’ {@code from} speaks of
 * @param from by item the code whose answer it takes over, where that differs
 * @param versions all of the same scheme that the reader may see, the latest first
 * @param own whether the reader made it, and so cannot publish it
 * @param comparison with the version before; null when there is none
 */
public record SchemePage(
        SchemeRow row,
        SchemeVersion version,
        @Nullable String follows,
        Map<String, String> from,
        List<SchemeRow> versions,
        boolean own,
        @Nullable SchemeComparison comparison) {

    public SchemePage {
        from = Map.copyOf(from);
        versions = List.copyOf(versions);
    }

    public boolean isDraft() {
        return row.state() == SchemeState.DRAFT;
    }
}
