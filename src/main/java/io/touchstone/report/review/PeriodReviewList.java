package io.touchstone.report.review;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.report.kpi.KpiPeriod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reviews by their period, the last first, a year before its second half. */
@Component
class PeriodReviewList {

    static final String NEWEST = " order by r.starts_on desc, r.last_day desc, r.review_id desc";

    static final String COUNTS = """
            , (select count(*) from report_review_figure f where f.review_id = r.review_id and f.generation = r.generation
                  and f.department is null and f.verdict = 'met') as met,
              (select count(*) from report_review_figure f where f.review_id = r.review_id and f.generation = r.generation
                  and f.department is null and f.verdict = 'missed') as missed,
              (select count(*) from report_review_action a where a.state = 'open' and (a.review_id = r.review_id or exists
                  (select from report_review_carried c where c.review_id = r.review_id and c.action_id = a.action_id))) as open
            """;

    private final JdbcClient jdbc;

    PeriodReviewList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KeysetPage<ReviewRow> page(ReviewFilter filter, boolean drafts, @Nullable String cursor, int limit) {
        Map<String, Object> values = new LinkedHashMap<>(filter.words());
        List<String> after =
                cursor == null ? List.of() : Cursor.decode(cursor, 3).orElse(List.of());
        String beyond = "";
        if (!after.isEmpty()) {
            beyond = " and (r.starts_on, r.last_day, r.review_id) < (:from::date, :to::date, :id::uuid)";
            values.put("from", after.get(0));
            values.put("to", after.get(1));
            values.put("id", after.get(2));
        }
        values.put("limit", limit + 1);
        List<ReviewRow> rows = jdbc.sql("select r.*" + COUNTS + " from report_review r" + filter.where(drafts) + beyond
                        + NEWEST + " limit :limit")
                .params(values)
                .query((row, i) -> row(row))
                .list();
        return KeysetPage.cut(
                rows,
                limit,
                one -> List.of(
                        one.period().start().toString(),
                        one.period().last().toString(),
                        one.id().toString()));
    }

    private static ReviewRow row(ResultSet row) throws SQLException {
        return new ReviewRow(
                Objects.requireNonNull(row.getObject("review_id", UUID.class)),
                row.getString("number"),
                KpiPeriod.parse(row.getString("period")).orElseThrow(),
                ReviewState.of(row.getString("state")),
                row.getLong("met"),
                row.getLong("missed"),
                row.getLong("open"),
                row.getTimestamp("made_at").toInstant(),
                instant(row.getTimestamp("signed_at")),
                instant(row.getTimestamp("published_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
