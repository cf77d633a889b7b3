package io.touchstone.report.engagement;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.PlatformTime;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Engagements, the newest first. */
@Component
class EngagementList {

    static final String NEWEST = " order by e.engaged_at desc, e.engagement_id desc";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final PlatformTime time;
    private final Clock clock;

    EngagementList(JdbcClient jdbc, Accounts accounts, PlatformTime time, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.time = time;
        this.clock = clock;
    }

    KeysetPage<EngagementRow> page(EngagementFilter filter, @Nullable String cursor, int limit) {
        Instant now = clock.instant();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("at", Timestamp.from(now));
        values.put("limit", limit + 1);
        List<String> after =
                cursor == null ? List.of() : Cursor.decode(cursor, 2).orElse(List.of());
        String beyond = "";
        if (!after.isEmpty()) {
            beyond = " and (e.engaged_at, e.engagement_id) < (:engaged::timestamptz, :id::uuid)";
            values.put("engaged", after.get(0));
            values.put("id", after.get(1));
        }
        List<Engagement> found = jdbc.sql(
                        "select e.* from report_engagement e" + filter.where() + beyond + NEWEST + " limit :limit")
                .params(values)
                .query((row, i) -> new Engagement(EngagementRows.stored(row)))
                .list();
        return KeysetPage.cut(
                rows(found, now),
                limit,
                row -> List.of(row.engagedAt().toString(), row.id().toString()));
    }

    /** Those an account has or had. */
    List<EngagementRow> of(UUID auditor) {
        List<Engagement> found = jdbc.sql(
                        "select e.* from report_engagement e where e.auditor = ? order by e.seat_from desc")
                .param(auditor)
                .query((row, i) -> new Engagement(EngagementRows.stored(row)))
                .list();
        return rows(found, clock.instant());
    }

    EngagementRow row(Engagement engagement, Instant at) {
        return rows(List.of(engagement), at).get(0);
    }

    private List<EngagementRow> rows(List<Engagement> found, Instant at) {
        Map<String, String> names = accounts.displayNames(
                found.stream().map(one -> one.head().auditor().toString()).toList());
        return found.stream().map(one -> row(one, names, at)).toList();
    }

    private EngagementRow row(Engagement engagement, Map<String, String> names, Instant at) {
        Engagement.Head head = engagement.head();
        String auditor = head.auditor().toString();
        return new EngagementRow(
                head.id(),
                head.number(),
                names.getOrDefault(auditor, auditor),
                head.purpose(),
                head.factsFrom(),
                head.factsTo(),
                head.scope(),
                time.day(head.from()),
                SeatDays.last(engagement.stored().until(), time),
                engagement.state(at),
                head.engagedAt());
    }
}
