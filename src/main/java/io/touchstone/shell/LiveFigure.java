package io.touchstone.shell;

import io.touchstone.kernel.KeysetPage;
import java.math.BigDecimal;
import java.time.Instant;
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
