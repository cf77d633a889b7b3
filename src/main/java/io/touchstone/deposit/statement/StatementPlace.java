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

    /** Seconds, nanoseconds, a transfer and two balances, none of them so large that reckoning with it could fail. */
    private static final List<String> NUMBERS =
            List.of("\\d{1,11}", "\\d{1,9}", "\\d{1,18}", "-?\\d{1,18}", "-?\\d{1,18}");

    /** Where a statement begins, newest first. */
    static StatementPlace top(StatementPeriod period, Stand closing) {
        return new StatementPlace(period.closesAt(), Long.MAX_VALUE, closing);
    }

    /** What is not a cursor of ours is none. */
    static Optional<StatementPlace> of(@Nullable String cursor) {
        return Optional.ofNullable(cursor)
                .flatMap(given -> Cursor.decode(given, NUMBERS.size()))
                .filter(StatementPlace::isNumbers)
                .map(values -> new StatementPlace(
                        Instant.ofEpochSecond(Long.parseLong(values.get(0)), Long.parseLong(values.get(1))),
                        Long.parseLong(values.get(2)),
                        new Stand(Long.parseLong(values.get(3)), Long.parseLong(values.get(4)))));
    }

    private static boolean isNumbers(List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).matches(NUMBERS.get(i))) {
                return false;
            }
        }
        return true;
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
