package io.touchstone.penalty.statement;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the report says about inspection, from the view that the module publishes. */
@Component
class InspectionShare {

    private final JdbcClient jdbc;

    InspectionShare(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One figure. */
    record Figure(String key, String value, String unit) {}

    /** Of all results, and the share that passed of those drawn by chance alone, which stands for the market (ruling S4). */
    List<Figure> of(GovernancePeriod period) {
        return jdbc.sql("""
                        select count(*) as results, count(*) filter (where arm = 'control') as drawn,
                               count(*) filter (where arm = 'control' and passed) as passed
                          from inspection_result_v where concluded_on between :from and :to
                        """)
                .param("from", period.from())
                .param("to", period.to())
                .query((row, i) -> List.of(
                        new Figure("results", Long.toString(row.getLong("results")), "count"),
                        new Figure("drawn", Long.toString(row.getLong("drawn")), "count"),
                        new Figure(
                                "passed",
                                GovernanceFigures.percent(row.getLong("passed"), row.getLong("drawn")),
                                "percent")))
                .single();
    }
}
