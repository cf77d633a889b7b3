package io.touchstone.shell;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.LiveFigure.Unit;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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
    public record Head(
            String code,
            Unit unit,
            String ability,
            @Nullable String page,
            Set<Trait> traits) {

        public Head(String code, Unit unit, String ability, @Nullable String page) {
            this(code, unit, ability, page, Set.of());
        }

        /** The same with what its query promises. */
        public Head with(Trait... promised) {
            return new Head(code, unit, ability, page, Set.of(promised));
        }
    }

    /** What a query of rows promises besides. */
    public enum Trait {
        /**
         * A row belongs to the time that its {@code at} lies in, and gives the same whatever the time: many times are told by one
         * reading of the rows.
         */
        TIMED,
        /** A further column {@code account} says whose work a row is, null for nobody’s. */
        STAFFED
    }

    /** The mean of the values of its rows. */
    public LiveFigure mean(Head head, String rows) {
        return quotient(head, rows, mean(rows));
    }

    /** @param terms further parameters of the query, asked for at each reading, such as a setting of that moment */
    public LiveFigure mean(Head head, String rows, Supplier<Map<String, ?>> terms) {
        return new FigureOfRows(db, time.zone(), head, new FigureOfRows.Sql(rows, mean(rows), null, terms));
    }

    /** @param line with the same parameters, answering one row: what stands above the line and what below */
    public LiveFigure quotient(Head head, String rows, String line) {
        return new FigureOfRows(db, time.zone(), head, new FigureOfRows.Sql(rows, line, null, Map::of));
    }

    /**
     * The share that some rows are of others, such as complaints of orders; both belong to the time that their {@code at} lies in.
     *
     * @param whole answers {@code at} for each of the others
     */
    public LiveFigure rate(Head head, String rows, String whole) {
        String line = "select (select coalesce(sum(value), 0) from (" + rows + ") as part), (select count(*) from ("
                + whole + ") as whole)";
        return new FigureOfRows(
                db, time.zone(), head.with(Trait.TIMED), new FigureOfRows.Sql(rows, line, whole, Map::of));
    }

    private static String mean(String rows) {
        return "select coalesce(sum(value), 0), count(*) from (" + rows + ") as figure";
    }
}
