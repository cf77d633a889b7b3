package io.touchstone.assessment.supervision;

import io.touchstone.assessment.supervision.Visit.Begun;
import io.touchstone.assessment.supervision.Visit.Decided;
import io.touchstone.assessment.supervision.Visit.Head;
import io.touchstone.assessment.supervision.Visit.Held;
import io.touchstone.assessment.supervision.Visit.Line;
import io.touchstone.assessment.supervision.Visit.Stored;
import io.touchstone.assessment.supervision.Visit.Waiting;
import io.touchstone.kernel.Conflict;
import io.touchstone.rulebook.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Visits as rows, their lines only ever added. */
@Repository
class VisitRows {

    private static final String SELECT = "select v.* from assessment_visit v";

    private static final String WAITING =
            " where v.state in ('planned', 'under_way') and v.held_at is null and v.due_on <= :day";

    private static final String IN_TURN = " order by v.due_on, v.visit_id limit :limit for update skip locked";

    private final JdbcClient jdbc;

    VisitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextNumber() {
        return jdbc.sql("select nextval('assessment_visit_number')")
                .query(Long.class)
                .single();
    }

    Optional<Visit> lock(UUID id) {
        return one(jdbc.sql(SELECT + " where v.visit_id = ? for update").param(id));
    }

    Optional<Visit> lock(String number) {
        return one(jdbc.sql(SELECT + " where v.number = ? for update").param(number));
    }

    boolean isScheduled(UUID certificateId) {
        return jdbc.sql("select exists (select from assessment_visit where certificate_id = ? and round = 1)")
                .param(certificateId)
                .query(Boolean.class)
                .single();
    }

    /** The extra visit that further triggers belong to: one that waits, or is under way and was opened not before an instant. */
    Optional<Visit> lockOpenExtra(UUID certificateId, Instant since) {
        return one(jdbc.sql(SELECT + """
                 where v.certificate_id = :certificate and v.kind = 'extra'
                   and (v.state = 'planned' or v.state = 'under_way' and v.opened_at >= :since)
                 order by v.opened_at desc, v.visit_id desc limit 1 for update
                """).param("certificate", certificateId).param("since", Timestamp.from(since)));
    }

    List<Visit> lockOpen(UUID certificateId) {
        return jdbc.sql(SELECT + """
                         where v.certificate_id = ? and v.state in ('planned', 'under_way', 'held')
                         order by v.visit_id for update
                        """)
                .param(certificateId)
                .query((row, i) -> visit(row))
                .list();
    }

    /** Due by a day, with fewer notices sent than there should be. */
    List<Visit> toRemind(LocalDate day, int reminders, int limit) {
        return jdbc.sql(SELECT + WAITING + " and v.state = 'planned' and v.reminders < :reminders" + IN_TURN)
                .param("day", day)
                .param("reminders", reminders)
                .param("limit", limit)
                .query((row, i) -> visit(row))
                .list();
    }

    /** Due by a day and not yet marked as overdue. */
    List<Visit> late(LocalDate day, int limit) {
        return jdbc.sql(SELECT + WAITING + " and v.overdue_at is null" + IN_TURN)
                .param("day", day)
                .param("limit", limit)
                .query((row, i) -> visit(row))
                .list();
    }

    /** Overdue, due by a day, and not yet a reason to suspend. */
    List<Visit> toSuspend(LocalDate day, int limit) {
        return jdbc.sql(SELECT + WAITING + " and v.overdue_at is not null and v.suspended_at is null" + IN_TURN)
                .param("day", day)
                .param("limit", limit)
                .query((row, i) -> visit(row))
                .list();
    }

    /** Whether another visit that nobody held keeps the certificate suspended. */
    boolean isSuspendedByOther(UUID certificateId, UUID visitId) {
        return jdbc.sql("""
                        select exists (
                            select from assessment_visit
                             where certificate_id = ? and visit_id <> ? and suspended_at is not null and held_at is null
                               and state <> 'cancelled')
                        """)
                .param(certificateId)
                .param(visitId)
                .query(Boolean.class)
                .single();
    }

    /** @return whether it was added; not when its round, or an extra visit that waits, is there already */
    boolean add(Visit opened) {
        Stored now = opened.stored();
        int added = jdbc.sql("""
                        insert into assessment_visit (visit_id, number, certificate_id, certificate_number, subject, kind, round, state,
                                                      opened_at, due_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(now.head().id())
                .param(now.head().number())
                .param(now.head().certificateId())
                .param(now.head().certificate())
                .param(now.head().subject())
                .param(now.head().kind().word())
                .param(now.head().round())
                .param(now.state().word())
                .param(Timestamp.from(now.head().openedAt()))
                .param(now.waiting().dueOn())
                .update();
        if (added == 1) {
            addLines(opened);
        }
        return added == 1;
    }

    /** @throws Conflict when somebody else changed it meanwhile */
    void save(Visit changed) {
        Stored now = changed.stored();
        Waiting waiting = now.waiting();
        Begun begun = now.begun();
        Held held = now.held();
        VisitReport report = now.report();
        Decided decided = now.decided();
        int saved = jdbc.sql("""
                        update assessment_visit
                           set state = :state, due_on = :due, visitor = :visitor, planned_on = :planned, reminders = :reminders,
                               overdue_at = :overdue, suspended_at = :suspended, begun_by = :begunBy, begun_at = :begunAt,
                               assessment = :assessment, seed = :seed, held_by = :heldBy, held_at = :heldAt, outcome = :outcome,
                               rests_on = :restsOn, reason_zh = :zh, reason_en = :en, report = :report, decided_by = :decidedBy,
                               decided_at = :decidedAt, ended_at = :ended, version = version + 1
                         where visit_id = :id and version = :version
                        """)
                .param("state", now.state().word())
                .param("due", waiting.dueOn())
                .param("visitor", waiting.visitor())
                .param("planned", waiting.plannedOn())
                .param("reminders", waiting.reminders())
                .param("overdue", timestamp(waiting.overdueAt()))
                .param("suspended", timestamp(waiting.suspendedAt()))
                .param("begunBy", begun == null ? null : begun.by())
                .param("begunAt", begun == null ? null : Timestamp.from(begun.at()))
                .param("assessment", begun == null ? null : begun.assessment())
                .param("seed", begun == null ? null : begun.seed())
                .param("heldBy", held == null ? null : held.by())
                .param("heldAt", held == null ? null : Timestamp.from(held.at()))
                .param("outcome", report == null ? null : report.outcome().word())
                .param("restsOn", report == null ? null : report.restsOn())
                .param("zh", report == null ? null : report.reason().zh())
                .param("en", report == null ? null : report.reason().en())
                .param("report", report == null ? null : report.report())
                .param("decidedBy", decided == null ? null : decided.by())
                .param("decidedAt", decided == null ? null : Timestamp.from(decided.at()))
                .param("ended", timestamp(now.endedAt()))
                .param("id", now.head().id())
                .param("version", now.version())
                .update();
        if (saved == 0) {
            throw new Conflict(VisitRule.VISIT_CHANGED);
        }
        addLines(changed);
    }

    private void addLines(Visit visit) {
        for (Line line : visit.lines()) {
            jdbc.sql("insert into assessment_visit_line (visit_id, key, words, at, actor) values (?, ?, ?, ?, ?)")
                    .param(visit.head().id())
                    .param(line.key())
                    .param(line.words())
                    .param(Timestamp.from(line.at()))
                    .param(line.actor().toString())
                    .update();
        }
    }

    private static Optional<Visit> one(JdbcClient.StatementSpec statement) {
        return statement.query((row, i) -> visit(row)).optional();
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(stored(row));
    }

    /** A visit of a row of its table, under whatever alias. */
    static Stored stored(ResultSet row) throws SQLException {
        Integer round = row.getObject("round", Integer.class);
        return new Stored(
                new Head(
                        id(row, "visit_id"),
                        row.getString("number"),
                        id(row, "certificate_id"),
                        row.getString("certificate_number"),
                        row.getString("subject"),
                        VisitKind.of(row.getString("kind")),
                        round,
                        row.getTimestamp("opened_at").toInstant()),
                VisitState.of(row.getString("state")),
                new Waiting(
                        Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
                        row.getObject("visitor", UUID.class),
                        row.getObject("planned_on", LocalDate.class),
                        row.getInt("reminders"),
                        instant(row, "overdue_at"),
                        instant(row, "suspended_at")),
                begun(row),
                held(row),
                report(row),
                decided(row),
                instant(row, "ended_at"),
                row.getLong("version"));
    }

    private static @Nullable Begun begun(ResultSet row) throws SQLException {
        UUID by = row.getObject("begun_by", UUID.class);
        return by == null
                ? null
                : new Begun(
                        by, row.getTimestamp("begun_at").toInstant(), row.getString("assessment"), row.getLong("seed"));
    }

    private static @Nullable Held held(ResultSet row) throws SQLException {
        UUID by = row.getObject("held_by", UUID.class);
        return by == null ? null : new Held(by, row.getTimestamp("held_at").toInstant());
    }

    private static @Nullable VisitReport report(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null
                ? null
                : new VisitReport(
                        row.getString("report"),
                        VisitOutcome.parse(outcome).orElseThrow(),
                        new Wording(row.getString("reason_zh"), row.getString("reason_en")),
                        row.getString("rests_on"));
    }

    private static @Nullable Decided decided(ResultSet row) throws SQLException {
        UUID by = row.getObject("decided_by", UUID.class);
        return by == null
                ? null
                : new Decided(by, row.getTimestamp("decided_at").toInstant());
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
