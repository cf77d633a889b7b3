package io.touchstone.assessment.supervision;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.rulebook.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits by their day, the last first, those of a month, and how many there are to be done. */
@Component
class VisitList {

    static final String NEWEST = " order by v.due_on desc, v.visit_id desc";

    private static final String SELECT = """
            select v.visit_id, v.number, v.certificate_number, s.name_zh, s.name_en, v.kind, v.state, v.due_on, v.planned_on,
                   coalesce(v.begun_by, v.visitor)::text as who, v.held_at, v.suspended_at, v.outcome
              from assessment_visit v join assessment_subject s on s.subject = v.subject""";

    private static final String OPEN = " v.state in ('planned', 'under_way') and v.held_at is null";

    /** More in one month than anybody plans. */
    private static final int MONTH_MAX = 500;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final PlatformTime time;
    private final Clock clock;

    VisitList(JdbcClient jdbc, Accounts accounts, PlatformTime time, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.time = time;
        this.clock = clock;
    }

    LocalDate today() {
        return time.day(clock.instant());
    }

    KeysetPage<VisitRow> page(VisitFilter filter, @Nullable String cursor, int limit) {
        Map<String, Object> values = values(filter);
        List<String> after =
                cursor == null ? List.of() : Cursor.decode(cursor, 2).orElse(List.of());
        String beyond = "";
        if (!after.isEmpty()) {
            beyond = " and (v.due_on, v.visit_id) < (:day::date, :id::uuid)";
            values.put("day", after.get(0));
            values.put("id", after.get(1));
        }
        values.put("limit", limit + 1);
        List<VisitRow> rows = jdbc.sql(SELECT + filter.where() + beyond + NEWEST + " limit :limit")
                .params(values)
                .query((row, i) -> row(row))
                .list();
        return KeysetPage.cut(
                named(rows),
                limit,
                one -> List.of(one.dueOn().toString(), one.id().toString()));
    }

    /** What a filter asks for, with the day it is asked on. */
    Map<String, Object> values(VisitFilter filter) {
        Map<String, Object> values = new LinkedHashMap<>(filter.words());
        if (filter.state().equals(VisitFilter.LATE)) {
            values.put("state", filter.state());
            values.put("today", today());
        }
        return values;
    }

    /** Due, planned for, suspending or held in a month; those before it that nobody held are on the list as well. */
    List<VisitRow> of(YearMonth month, int graceDays) {
        LocalDate from = month.atDay(1);
        LocalDate to = month.plusMonths(1).atDay(1);
        List<VisitRow> rows = jdbc.sql(SELECT + " where" + OPEN + """
                         and v.due_on >= :graceFrom and v.due_on < :to
                        union
                        """ + SELECT + " where" + OPEN + """
                         and v.planned_on >= :from and v.planned_on < :to
                        union
                        """ + SELECT + """
                         where v.held_at >= :start and v.held_at < :end
                        order by due_on, visit_id limit :limit
                        """)
                .param("graceFrom", from.minusDays(graceDays))
                .param("from", from)
                .param("to", to)
                .param("start", Timestamp.from(time.startOf(from)))
                .param("end", Timestamp.from(time.startOf(to)))
                .param("limit", MONTH_MAX)
                .query((row, i) -> row(row))
                .list();
        return named(rows);
    }

    private List<VisitRow> named(List<VisitRow> rows) {
        Map<String, String> names = accounts.displayNames(rows.stream()
                .map(VisitRow::visitor)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return rows.stream().map(row -> named(row, names)).toList();
    }

    private static VisitRow named(VisitRow row, Map<String, String> names) {
        String visitor = row.visitor();
        return new VisitRow(
                row.id(),
                row.number(),
                row.certificate(),
                row.subject(),
                row.kind(),
                row.state(),
                row.dueOn(),
                row.plannedOn(),
                visitor == null ? null : names.getOrDefault(visitor, visitor),
                row.heldAt(),
                row.suspendedAt(),
                row.outcome());
    }

    private static VisitRow row(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new VisitRow(
                Objects.requireNonNull(row.getObject("visit_id", UUID.class)),
                row.getString("number"),
                row.getString("certificate_number"),
                new Wording(row.getString("name_zh"), row.getString("name_en")),
                VisitKind.of(row.getString("kind")),
                VisitState.of(row.getString("state")),
                Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
                row.getObject("planned_on", LocalDate.class),
                row.getString("who"),
                instant(row.getTimestamp("held_at")),
                instant(row.getTimestamp("suspended_at")),
                outcome == null ? null : VisitOutcome.parse(outcome).orElseThrow());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
