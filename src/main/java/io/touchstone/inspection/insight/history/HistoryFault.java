package io.touchstone.inspection.insight.history;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a line of a file of past findings. The message key is {@code inspection.history.fault.<code>}.
 *
 * @param line the physical line on which the row begins; the first is 1
 * @param column blank when it is the row as a whole
 * @param refused whether the row was not taken
 */
public record HistoryFault(
        long line,
        String column,
        String code,
        boolean refused,
        @Nullable String value) {

    private static final int VALUE_MAX = 200;

    public HistoryFault {
        value = value == null || value.length() <= VALUE_MAX ? value : value.substring(0, VALUE_MAX - 1) + "…";
    }

    static HistoryFault row(long line, String code) {
        return new HistoryFault(line, "", code, true, null);
    }
}
