package io.touchstone.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is read by key, never by offset.
 *
 * @param nextCursor opaque; null on the last page
 */
public record KeysetPage<T>(List<T> items, @Nullable String nextCursor) {

    /** Rows a list answers at most (contract, ground rules). */
    public static final int LIMIT_MAX = 500;

    public KeysetPage {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page from one row more than was asked for; the extra row only tells that there is a next page.
     *
     * @param key the sort values of a row, as the next query needs them
     */
    public static <T> KeysetPage<T> cut(
            List<T> limitPlusOne, int limit, java.util.function.Function<T, List<String>> key) {
        if (limitPlusOne.size() <= limit) {
            return new KeysetPage<>(limitPlusOne, null);
        }
        List<T> items = limitPlusOne.subList(0, limit);
        return new KeysetPage<>(items, Cursor.encode(key.apply(items.get(limit - 1))));
    }
}
