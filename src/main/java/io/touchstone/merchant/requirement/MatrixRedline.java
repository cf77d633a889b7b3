package io.touchstone.merchant.requirement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a version of the matrix changes against the one before, row by row. */
public record MatrixRedline(List<Change> changes) {

    /** One row that came, went or changed; at least one side is there. */
    public record Change(
            @Nullable MatrixRow before, @Nullable MatrixRow after) {

        /** The message key is {@code merchant.requirement.change.<word>}. */
        public String word() {
            return (before == null ? "added" : after == null ? "removed" : "changed").toLowerCase(Locale.ROOT);
        }
    }

    static MatrixRedline between(List<MatrixRow> before, List<MatrixRow> after) {
        Map<Object, MatrixRow> old = new LinkedHashMap<>();
        before.forEach(row -> old.put(row.key(), row));
        List<Change> changes = new ArrayList<>();
        for (MatrixRow row : after) {
            MatrixRow was = old.remove(row.key());
            if (was == null || !was.claim().equals(row.claim())) {
                changes.add(new Change(was, row));
            }
        }
        old.values().forEach(gone -> changes.add(new Change(gone, null)));
        return new MatrixRedline(List.copyOf(changes));
    }
}
