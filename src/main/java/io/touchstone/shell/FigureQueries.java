package io.touchstone.shell;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.LiveFigure.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes running figures of queries. A query has the parameters {@code :from}, {@code :to} and {@code :zone} (the platform's, for
 * columns that are days) and answers {@code id}, {@code at}, {@code place} and {@code value}.
 */
@Component
public final class FigureQueries {

    private final JdbcClient db;
    private final PlatformTime time;

    FigureQueries(JdbcClient db, PlatformTime time) {
        this.db = db;
        this.time = time;
    }

    /**
     * What a figure is.
     *
     * @param code see {@link LiveFigure#code()}
     * @param page where a row's place stands in the console, with <code>{}</code> for the place; null when rows have no page
     */
    public record Head(String code, Unit unit, String ability, @Nullable String page) {}

    /** The mean of the values of its rows. */
    public LiveFigure mean(Head head, String rows) {
        return quotient(head, rows, "select coalesce(sum(value), 0), count(*) from (" + rows + ") as figure");
    }

    /** @param line with the same parameters, answering one row: what stands above the line and what below */
    public LiveFigure quotient(Head head, String rows, String line) {
        return new FigureOfRows(db, time.zone(), head, rows, line);
    }
}
