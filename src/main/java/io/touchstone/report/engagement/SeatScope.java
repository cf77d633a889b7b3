package io.touchstone.report.engagement;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an engagement opens.
 *
 * @param modules by name, sorted
 * @param merchants their ids, sorted; null for all of them
 */
public record SeatScope(List<String> modules, @Nullable List<String> merchants) {

    public SeatScope {
        modules = modules.stream().distinct().sorted().toList();
        merchants = merchants == null
                ? null
                : merchants.stream().distinct().sorted().toList();
    }

    /** Null for all. */
    public @Nullable Set<String> merchantIds() {
        return merchants == null ? null : Set.copyOf(merchants);
    }

    public boolean isOfAll() {
        return merchants == null;
    }
}
