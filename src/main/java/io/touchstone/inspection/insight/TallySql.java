package io.touchstone.inspection.insight;

import java.util.List;
import java.util.stream.Collectors;

/** The columns of the tally and what one result adds to each. */
final class TallySql {

    static final List<String> COLUMNS = List.of(
            "control_passed",
            "control_failed",
            "risk_passed",
            "risk_failed",
            "lot_passed",
            "lot_failed",
            "follow_up_passed",
            "follow_up_failed",
            "retested",
            "overturned");

    static final String COUNTS = String.join(", ", COLUMNS);

    static final String ADDED = joined("%1$s = inspection_tally.%1$s + excluded.%1$s");

    static final String SUBTRACTED = joined("%1$s = t.%1$s - one.%1$s");

    /** The rows that the sample {@code :id} counts in. */
    static final String OF_ONE = """
            select d.dimension, p.period, d.key,
                   (c.arm = 'control' and c.passed)::int as control_passed, (c.arm = 'control' and not c.passed)::int as control_failed,
                   (c.arm = 'risk' and c.passed)::int as risk_passed, (c.arm = 'risk' and not c.passed)::int as risk_failed,
                   (c.arm = 'lot' and c.passed)::int as lot_passed, (c.arm = 'lot' and not c.passed)::int as lot_failed,
                   (c.arm = 'follow_up' and c.passed)::int as follow_up_passed,
                   (c.arm = 'follow_up' and not c.passed)::int as follow_up_failed,
                   c.retested::int as retested, c.overturned::int as overturned
              from inspection_concluded c
             cross join lateral (values ('all', ''), ('category', coalesce(c.category_code, '')), ('lab', c.lab_id::text),
                   ('merchant', c.merchant_id), ('plan', c.plan_id::text)) as d (dimension, key)
             cross join lateral (values ('all'), (to_char(c.concluded_on, 'YYYY')), (to_char(c.concluded_on, 'YYYY"-Q"Q')))
                   as p (period)
             where c.sample_id = :id and d.key is not null""";

    private TallySql() {}

    private static String joined(String pattern) {
        return COLUMNS.stream().map(pattern::formatted).collect(Collectors.joining(", "));
    }
}
