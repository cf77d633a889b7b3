package io.touchstone.penalty.remedy;

import io.touchstone.kernel.Conflict;
import io.touchstone.penalty.remedy.CorrectivePlan.Clock;
import io.touchstone.penalty.remedy.CorrectivePlan.Head;
import io.touchstone.penalty.remedy.CorrectivePlan.Line;
import io.touchstone.penalty.remedy.CorrectivePlan.Stored;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Corrective plans as rows, their lines only ever added. */
@Repository
class RemedyRows {

    private static final String SELECT = "select p.* from penalty_plan p";

    private final JdbcClient jdbc;

    RemedyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextNumber() {
        return jdbc.sql("select nextval('penalty_plan_number')")
                .query(Long.class)
                .single();
    }

    Optional<CorrectivePlan> find(String number) {
        return one(jdbc.sql(SELECT + " where p.number = ?").param(number));
    }

    Optional<CorrectivePlan> lock(UUID id) {
        return one(jdbc.sql(SELECT + " where p.plan_id = ? for update").param(id));
    }

    Optional<CorrectivePlan> lockOf(UUID decisionId) {
        return one(jdbc.sql(SELECT + " where p.decision_id = ? for update").param(decisionId));
    }

    /** Those that nobody filed in time, which nobody else works on. */
    List<CorrectivePlan> overdue(Instant at, int limit) {
        return jdbc.sql(SELECT + " where p.state = 'open' and not p.cures and p.overdue_at is null and p.due_at <= ?"
                        + " order by p.due_at limit ? for update skip locked")
                .param(Timestamp.from(at))
                .param(limit)
                .query((row, i) -> plan(row))
                .list();
    }

    void add(CorrectivePlan demanded) {
        Stored now = demanded.stored();
        jdbc.sql("""
                        insert into penalty_plan (plan_id, number, decision_id, merchant_id, cures, waits, state, demanded_at, due_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(now.head().id())
                .param(now.head().number())
                .param(now.head().decisionId())
                .param(now.head().merchantId())
                .param(now.clock().cures())
                .param(now.clock().waits())
                .param(now.state().word())
                .param(Timestamp.from(now.head().demandedAt()))
                .param(Timestamp.from(now.clock().dueAt()))
                .update();
        addLines(demanded);
    }

    /** @throws Conflict when somebody else changed it meanwhile */
    void save(CorrectivePlan changed) {
        Stored now = changed.stored();
        Clock clock = now.clock();
        int saved = jdbc.sql("""
                        update penalty_plan
                           set state = :state, cures = :cures, waits = :waits, due_at = :due, overdue_at = :overdue,
                               accepted_at = :accepted, check_at = :check, ended_at = :ended, version = version + 1
                         where plan_id = :id and version = :version
                        """)
                .param("state", now.state().word())
                .param("cures", clock.cures())
                .param("waits", clock.waits())
                .param("due", Timestamp.from(clock.dueAt()))
                .param("overdue", timestamp(clock.overdueAt()))
                .param("accepted", timestamp(clock.acceptedAt()))
                .param("check", timestamp(clock.checkAt()))
                .param("ended", timestamp(clock.endedAt()))
                .param("id", now.head().id())
                .param("version", now.version())
                .update();
        if (saved == 0) {
            throw new Conflict(RemedyRule.PLAN_CHANGED);
        }
        addLines(changed);
    }

    boolean isFiled(UUID filingId) {
        return jdbc.sql("select exists (select from penalty_plan_filing where filing_id = ?)")
                .param(filingId)
                .query(Boolean.class)
                .single();
    }

    void addFiling(UUID planId, RemedyFiling filing, String by) {
        jdbc.sql("insert into penalty_plan_filing (filing_id, plan_id, cause, fix, prevention, filed_at, filed_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(filing.id())
                .param(planId)
                .param(filing.cause())
                .param(filing.fix())
                .param(filing.prevention())
                .param(Timestamp.from(filing.filedAt()))
                .param(by)
                .update();
    }

    void addFile(UUID filingId, UUID fileId) {
        jdbc.sql("insert into penalty_plan_file (file_id, filing_id) values (?, ?)")
                .param(fileId)
                .param(filingId)
                .update();
    }

    private void addLines(CorrectivePlan plan) {
        for (Line line : plan.lines()) {
            jdbc.sql("insert into penalty_plan_line (plan_id, key, words, at, actor) values (?, ?, ?, ?, ?)")
                    .param(plan.head().id())
                    .param(line.key())
                    .param(line.words())
                    .param(Timestamp.from(line.at()))
                    .param(line.actor().toString())
                    .update();
        }
    }

    private static Optional<CorrectivePlan> one(JdbcClient.StatementSpec statement) {
        return statement.query((row, i) -> plan(row)).optional();
    }

    private static CorrectivePlan plan(ResultSet row) throws SQLException {
        return new CorrectivePlan(new Stored(
                new Head(
                        Objects.requireNonNull(row.getObject("plan_id", UUID.class)),
                        row.getString("number"),
                        Objects.requireNonNull(row.getObject("decision_id", UUID.class)),
                        row.getString("merchant_id"),
                        row.getTimestamp("demanded_at").toInstant()),
                new Clock(
                        row.getBoolean("cures"),
                        row.getBoolean("waits"),
                        row.getTimestamp("due_at").toInstant(),
                        instant(row, "overdue_at"),
                        instant(row, "accepted_at"),
                        instant(row, "check_at"),
                        instant(row, "ended_at")),
                RemedyState.of(row.getString("state")),
                row.getLong("version")));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
