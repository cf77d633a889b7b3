package io.touchstone.deposit.term;

import io.touchstone.kernel.Cursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a list of orders by their settlement goes on. */
record OrderPlace(Instant until, String orderId) {

    /** Null from the start; whatever is no place of ours begins the list anew. */
    static @Nullable OrderPlace of(@Nullable String cursor) {
        return Optional.ofNullable(cursor)
                .flatMap(word -> Cursor.decode(word, 2))
                .flatMap(OrderPlace::read)
                .orElse(null);
    }

    static List<String> words(HeldOrder order) {
        return List.of(String.valueOf(order.until()), order.orderId());
    }

    private static Optional<OrderPlace> read(List<String> words) {
        try {
            return Optional.of(new OrderPlace(Instant.parse(words.get(0)), words.get(1)));
        } catch (DateTimeException notOurs) {
            return Optional.empty();
        }
    }
}
