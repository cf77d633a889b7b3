package io.touchstone.report.review;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.PlatformTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Actions by the day they are due, and how many are late. */
@Component
class ReviewActionList {

    static final String DUE = " order by a.due_on, a.action_id";

    private static final String SELECT = """
            select a.action_id, a.number, r.number as review, a.kpi, a.department, a.what, a.owner::text as owner, a.due_on, a.state
              from report_review_action a join report_review r using (review_id)""";

    private final JdbcClient jdbc;
    private final ReviewOwners owners;
    private final PlatformTime time;
    private final Clock clock;

    ReviewActionList(JdbcClient jdbc, ReviewOwners owners, PlatformTime time, Clock clock) {
        this.jdbc = jdbc;
        this.owners = owners;
        this.time = time;
        this.clock = clock;
    }

    LocalDate today() {
        return time.day(clock.instant());
    }

    KeysetPage<ReviewActionRow> page(ReviewActionFilter filter, @Nullable String cursor, int limit) {
        Map<String, Object> values = values(filter);
        List<String> after =
                cursor == null ? List.of() : Cursor.decode(cursor, 2).orElse(List.of());
        String beyond = "";
        if (!after.isEmpty()) {
            beyond = " and (a.due_on, a.action_id) > (:day::date, :id::uuid)";
            values.put("day", after.get(0));
            values.put("id", after.get(1));
        }
        values.put("limit", limit + 1);
        List<ReviewActionRow> rows = jdbc.sql(SELECT + filter.where() + beyond + DUE + " limit :limit")
                .params(values)
                .query((row, i) -> row(row))
                .list();
        Map<String, String> names = owners.names(
                rows.stream().map(one -> UUID.fromString(one.owner())).toList());
        return KeysetPage.cut(
                rows.stream()
                        .map(one -> one.called(names.getOrDefault(one.owner(), one.owner())))
                        .toList(),
                limit,
                one -> List.of(one.dueOn().toString(), one.id().toString()));
    }

    /** What a filter asks for, with the day it is asked on. */
    Map<String, Object> values(ReviewActionFilter filter) {
        Map<String, Object> values = new LinkedHashMap<>(filter.words());
        if (filter.state().equals(ReviewActionFilter.LATE)) {
            values.remove("state");
            values.put("today", today());
        }
        return values;
    }

    private static ReviewActionRow row(ResultSet row) throws SQLException {
        return new ReviewActionRow(
                Objects.requireNonNull(row.getObject("action_id", UUID.class)),
                row.getString("number"),
                row.getString("review"),
                row.getString("kpi"),
                row.getObject("department", UUID.class),
                row.getString("what"),
                row.getString("owner"),
                Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
                ReviewActionState.of(row.getString("state")));
    }
}
