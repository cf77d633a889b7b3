package io.touchstone.deposit.statement;

import io.touchstone.kernel.Cursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a list by time and id goes on: the row that was the last one seen. */
public record Place(Instant at, UUID id) {

    /** Null from the start; whatever is no place of ours begins the list anew. */
    public static @Nullable Place of(@Nullable String cursor) {
        return Optional.ofNullable(cursor)
                .flatMap(word -> Cursor.decode(word, 2))
                .flatMap(Place::read)
                .orElse(null);
    }

    /** The values that a page keeps of its last row. */
    public List<String> words() {
        return List.of(at.toString(), id.toString());
    }

    private static Optional<Place> read(List<String> words) {
        try {
            return Optional.of(new Place(Instant.parse(words.get(0)), UUID.fromString(words.get(1))));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
