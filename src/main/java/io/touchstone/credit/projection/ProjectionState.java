package io.touchstone.credit.projection;

import io.touchstone.credit.domain.CountingRule;
import io.touchstone.credit.domain.CreditPolicy;
import io.touchstone.credit.domain.DefaultRatingRule;
import io.touchstone.credit.domain.DefaultRatingRule.Policy;
import io.touchstone.credit.domain.PlatformCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/**
 * With which settings the stored days were made, and since when the scores' marks are added up, in microseconds.
 *
 * @param dsrFrom exclusive
 * @param rankedAt when the window last moved and the ranks were last given
 */
public record ProjectionState(CreditPolicy.Shape shape, long dsrFrom, long rankedAt) {

    static final String COLUMNS = "p.same_product_hours, p.pair_month_limit, p.default_policy, p.default_after_hours, "
            + "p.dsr_per_pair_month, p.dsr_from, p.ranked_at";

    public static final String SELECT = "select " + COLUMNS + " from credit_projection p";

    public static ProjectionState of(ResultSet row, int index) throws SQLException {
        return read(row, 0);
    }

    /** Reads the columns behind so many others. */
    static ProjectionState read(ResultSet row, int behind) throws SQLException {
        return new ProjectionState(
                new CreditPolicy.Shape(
                        new CountingRule(row.getInt(behind + 1), row.getInt(behind + 2)),
                        new DefaultRatingRule(Policy.valueOf(row.getString(behind + 3)), row.getInt(behind + 4)),
                        row.getInt(behind + 5)),
                micros(row, behind + 6),
                micros(row, behind + 7));
    }

    private static long micros(ResultSet row, int column) throws SQLException {
        return PlatformCalendar.micros(
                row.getObject(column, OffsetDateTime.class).toInstant());
    }
}
