package io.touchstone.report.engagement.request;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.PlatformTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests for evidence, the newest first: all of them for hosts, otherwise those one asked or is to answer. */
@Component
class RequestList {

    static final String NEWEST = " order by r.asked_at desc, r.request_id desc";

    static final String SELECT = """
            select r.request_id, r.number, e.number as engagement, r.what, r.about, r.due_on, r.state, r.asked_by::text as asker,
                   r.assignee::text as assignee, r.asked_at
              from report_request r join report_engagement e on e.engagement_id = r.engagement_id""";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final PlatformTime time;
    private final Clock clock;

    RequestList(JdbcClient jdbc, Accounts accounts, PlatformTime time, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.time = time;
        this.clock = clock;
    }

    LocalDate today() {
        return time.day(clock.instant());
    }

    /** @param mine whose they are; null for all */
    KeysetPage<RequestRow> page(RequestFilter filter, @Nullable UUID mine, @Nullable String cursor, int limit) {
        Map<String, Object> values = values(filter);
        String where = filter.where();
        if (mine != null) {
            where += " and (r.asked_by = :mine or r.assignee = :mine)";
            values.put("mine", mine);
        }
        List<String> after =
                cursor == null ? List.of() : Cursor.decode(cursor, 2).orElse(List.of());
        if (!after.isEmpty()) {
            where += " and (r.asked_at, r.request_id) < (:asked::timestamptz, :id::uuid)";
            values.put("asked", after.get(0));
            values.put("id", after.get(1));
        }
        values.put("limit", limit + 1);
        List<RequestRow> rows = jdbc.sql(SELECT + where + NEWEST + " limit :limit")
                .params(values)
                .query((row, i) -> row(row))
                .list();
        return KeysetPage.cut(
                named(rows),
                limit,
                row -> List.of(row.askedAt().toString(), row.id().toString()));
    }

    /** What a filter asks for, with the day it is asked on. */
    Map<String, Object> values(RequestFilter filter) {
        Map<String, Object> values = new LinkedHashMap<>(filter.words());
        if (filter.state().equals(RequestFilter.LATE)) {
            values.remove("state");
            values.put("today", today());
        }
        return values;
    }

    RequestRow row(String number) {
        return named(jdbc.sql(SELECT + " where r.number = ?")
                        .param(number)
                        .query((row, i) -> row(row))
                        .list())
                .get(0);
    }

    private List<RequestRow> named(List<RequestRow> rows) {
        List<String> ids = new ArrayList<>();
        rows.forEach(row -> {
            ids.add(row.askedBy());
            if (row.assignee() != null) {
                ids.add(row.assignee());
            }
        });
        Map<String, String> names = accounts.displayNames(ids);
        return rows.stream().map(row -> named(row, names)).toList();
    }

    private static RequestRow named(RequestRow row, Map<String, String> names) {
        String assignee = row.assignee();
        return new RequestRow(
                row.id(),
                row.number(),
                row.engagement(),
                row.what(),
                row.about(),
                row.dueOn(),
                row.state(),
                names.getOrDefault(row.askedBy(), row.askedBy()),
                assignee == null ? null : names.getOrDefault(assignee, assignee),
                row.askedAt());
    }

    private static RequestRow row(ResultSet row) throws SQLException {
        return new RequestRow(
                Objects.requireNonNull(row.getObject("request_id", UUID.class)),
                row.getString("number"),
                row.getString("engagement"),
                row.getString("what"),
                row.getString("about"),
                Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
                RequestState.of(row.getString("state")),
                row.getString("asker"),
                row.getString("assignee"),
                row.getTimestamp("asked_at").toInstant());
    }
}
