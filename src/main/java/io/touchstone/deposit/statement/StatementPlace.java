package io.touchstone.deposit.statement;

import io.touchstone.kernel.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in a statement: everything shown so far is at it or newer.
 *
 * @param after what stood after the next older line
 */
record StatementPlace(Instant at, long transferId, Stand after) {

    private static final int VALUES = 5;
    private static final String WHOLE = "-?\\d{1,19}";

    /** Where a statement begins, newest first. */
    static StatementPlace top(StatementPeriod period, Stand closing) {
        return new StatementPlace(period.closesAt(), Long.MAX_VALUE, closing);
    }

    /** What is not a cursor of ours is none. */
    static Optional<StatementPlace> of(@Nullable String cursor) {
        return Optional.ofNullable(cursor)
                .flatMap(given -> Cursor.decode(given, VALUES))
                .filter(values -> values.stream().allMatch(value -> value.matches(WHOLE)))
                .flatMap(StatementPlace::read);
    }

    private static Optional<StatementPlace> read(List<String> values) {
        try {
            List<Long> numbers = values.stream().map(Long::valueOf).toList();
            return Optional.of(new StatementPlace(
                    Instant.ofEpochSecond(numbers.get(0), numbers.get(1)),
                    numbers.get(2),
                    new Stand(numbers.get(3), numbers.get(4))));
        } catch (NumberFormatException | java.time.DateTimeException outOfRange) {
            return Optional.empty();
        }
    }

    String cursor() {
        return Cursor.encode(List.of(
                Long.toString(at.getEpochSecond()),
                Long.toString(at.getNano()),
                Long.toString(transferId),
                Long.toString(after.amount()),
                Long.toString(after.frozen())));
    }
}
