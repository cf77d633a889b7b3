package io.touchstone.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows how a table begins, in the very form its export has. */
public interface TablePreviews {

    Preview first(TableExport table, int rows);

    /**
     * The beginning of a table.
     *
     * @param rows in the order of the table’s columns
     * @param counted how many there are, up to {@code countedMax}
     */
    record Preview(List<List<@Nullable String>> rows, long counted, long countedMax) {

        /** Whether there are more than were counted. */
        public boolean isEndless() {
            return counted > countedMax;
        }
    }
}
