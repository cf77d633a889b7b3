package io.touchstone.penalty.points;

import io.touchstone.rulebook.ViolationClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deductions of a shop as they are shown, also those taken back, newest first. */
@Component
class PointLines {

    /** What one page of an account shows. */
    static final int LINES_MAX = 500;

    private final JdbcClient jdbc;

    PointLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One deduction as it is kept. */
    record Stored(
            UUID eventId,
            Instant at,
            ViolationClass violationClass,
            int points,
            boolean strike,
            String number,
            String ruleCode,
            @Nullable Instant takenBackAt) {}

    List<Stored> of(String merchantId) {
        return jdbc.sql("""
                        select e.event_id, e.at, e.class, e.points, e.strike, e.number, e.rule_code, r.at as taken_back_at
                          from penalty_point_event e left join penalty_point_event r on r.reverses = e.event_id
                         where e.merchant_id = ? and e.reverses is null order by e.at desc, e.seq desc limit ?
                        """)
                .param(merchantId)
                .param(LINES_MAX)
                .query((row, i) -> stored(row))
                .list();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        Timestamp takenBack = row.getTimestamp("taken_back_at");
        return new Stored(
                Objects.requireNonNull(row.getObject("event_id", UUID.class)),
                row.getTimestamp("at").toInstant(),
                ViolationClass.valueOf(row.getString("class").toUpperCase(Locale.ROOT)),
                row.getInt("points"),
                row.getBoolean("strike"),
                row.getString("number"),
                row.getString("rule_code"),
                takenBack == null ? null : takenBack.toInstant());
    }
}
