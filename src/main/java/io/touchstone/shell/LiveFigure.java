package io.touchstone.shell;

import io.touchstone.kernel.KeysetPage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A running figure of the platform that a module answers for, such as the share of refunds paid in time. Whoever shows it can
 * show the rows behind it as well. The message keys are {@code figure.<code>} and {@code figure.<code>.hint}.
 */
public interface LiveFigure {

    /** Module and name, such as {@code trade.refund_hours}; never changes once an assessment rests on it. */
    String code();

    Unit unit();

    /** What the rows behind it may be seen by, such as {@code merchant:read}. */
    String ability();

    /** Reckons it over the time from one instant (included) to the other (excluded). */
    Reading read(Instant from, Instant to);

    /** The rows it was reckoned of, in the order of their ids. */
    KeysetPage<Row> rows(Instant from, Instant to, KeysetRequest request);

    /** What stands above and below its line in each of several times, in their order; each as {@link #read} would tell it. */
    default List<Tally> tallies(List<Span> spans) {
        return spans.stream()
                .map(span -> Tally.of(unit(), read(span.from(), span.to())))
                .toList();
    }

    /** Whether what a long time comes to is the sum of what its parts come to; else each is asked for by itself. */
    default boolean addsUp() {
        return false;
    }

    /** Whether its rows say whose work they are, so that it can be told by departments. */
    default boolean namesPeople() {
        return false;
    }

    /** The same by the accounts of those whose work the rows are; rows that are nobody’s are left out. */
    default List<PersonTally> talliesByPerson(List<Span> spans) {
        return List.of();
    }

    /** The rows that are somebody’s work during one of their stays, in the order of their ids. */
    default KeysetPage<Row> rowsOf(List<Stay> people, Span span, KeysetRequest request) {
        return new KeysetPage<>(List.of(), null);
    }

    /** Its rows as a query, so that they can be written out however many they are; empty where it cannot say. */
    default Optional<RowQuery> query(Span span) {
        return Optional.empty();
    }

    /**
     * A select with the columns id, at, place and value.
     *
     * @param values of its parameters, written as {@code :name}
     */
    record RowQuery(String sql, Map<String, ?> values) {}

    /** From when (included) to when (excluded) an account counts. */
    record Stay(String account, Span during) {}

    /** A time from one instant (included) to another (excluded). */
    record Span(Instant from, Instant to) {}

    /**
     * Before it is divided, so that times can be put together.
     *
     * @param above the sum of the values, or what is on the good side
     * @param below rows it was reckoned of
     */
    record Tally(BigDecimal above, long below) {

        public static final Tally NONE = new Tally(BigDecimal.ZERO, 0);

        public Tally plus(Tally other) {
            return new Tally(above.add(other.above), below + other.below);
        }

        static Tally of(Unit unit, Reading reading) {
            boolean counts = unit == Unit.SHARE || unit == Unit.PER_THOUSAND;
            return new Tally(
                    counts
                            ? BigDecimal.valueOf(reading.counted())
                            : reading.value().orElse(BigDecimal.ZERO).multiply(BigDecimal.valueOf(reading.of())),
                    reading.of());
        }
    }

    /**
     * What one person’s work gives to a figure.
     *
     * @param span which of the times asked for, from 0
     * @param account its id
     */
    record PersonTally(int span, String account, Tally tally) {}

    /** What it is counted in. */
    enum Unit {
        /** Of a whole, 0 to 1; shown as percent. */
        SHARE,
        HOURS,
        DAYS,
        /** A mean of marks, 1 to 5. */
        MARKS,
        PER_THOUSAND
    }

    /**
     * What it came to.
     *
     * @param value cut to six decimals; empty when there was nothing to reckon with
     * @param counted rows on the good side or the sum above the line; zero where the figure is no share
     * @param of rows it was reckoned of
     */
    record Reading(Optional<BigDecimal> value, long counted, long of) {}

    /**
     * One row behind the figure.
     *
     * @param path where the row itself stands in the console; null when it has no page
     * @param value what it gives to the figure, in its unit; for a share 1 or 0
     */
    record Row(String id, Instant at, @Nullable String path, BigDecimal value) {}
}
