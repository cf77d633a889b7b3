package io.touchstone.penalty.appeal;

import io.touchstone.kernel.Conflict;
import io.touchstone.penalty.appeal.StoredAppeal.Entry;
import io.touchstone.penalty.appeal.StoredAppeal.Head;
import io.touchstone.penalty.appeal.StoredAppeal.Plan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appeals as rows, their lines only ever added. */
@Repository
class AppealRows {

    private static final String SELECT = """
            select appeal_id, number, case_id, decision_id, merchant_id, side, appellant, level, previous_id, grounds, plan_cause,
                   plan_fix, plan_prevention, barred, state, filed_at, due_at, escalated_at, reviewer, claimed_at, reply, ended_at,
                   version
              from penalty_appeal
            """;

    private final JdbcClient jdbc;

    AppealRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextNumber() {
        return jdbc.sql("select nextval('penalty_appeal_number')")
                .query(Long.class)
                .single();
    }

    Optional<Appeal> find(UUID id) {
        return one(" where appeal_id = ?", id);
    }

    Optional<Appeal> find(String number) {
        return jdbc.sql(SELECT + " where number = ?")
                .param(number)
                .query((row, i) -> new Appeal(stored(row)))
                .optional();
    }

    /** For a change. */
    Optional<Appeal> lock(UUID id) {
        return one(" where appeal_id = ? for update", id);
    }

    /** Those of a decision that wait for an answer, for a change. */
    List<Appeal> lockOpenOf(UUID decision) {
        return jdbc.sql(SELECT
                        + " where decision_id = ? and state in ('filed', 'reviewing') order by appeal_id for update")
                .param(decision)
                .query((row, i) -> new Appeal(stored(row)))
                .list();
    }

    /** What one side filed against a decision, or against the dismissal of a case, but for what it withdrew; by level. */
    List<StoredAppeal> filed(UUID caseId, @Nullable UUID decision, AppealSide side) {
        return jdbc.sql(SELECT + " where case_id = :case and coalesce(decision_id, case_id) = :about and side = :side"
                        + " and state <> 'withdrawn' order by level")
                .param("case", caseId)
                .param("about", decision == null ? caseId : decision)
                .param("side", side.word())
                .query((row, i) -> stored(row))
                .list();
    }

    /** What one shop filed against a decision, but for what it withdrew; by level. */
    List<StoredAppeal> filed(UUID decision, String merchantId) {
        return jdbc.sql(SELECT + " where decision_id = ? and merchant_id = ? and side = 'merchant'"
                        + " and state <> 'withdrawn' order by level")
                .param(decision)
                .param(merchantId)
                .query((row, i) -> stored(row))
                .list();
    }

    /** Those whose time for an answer is over, the longest over first, which nobody else works on. */
    List<UUID> overdue(Instant at, int limit) {
        return jdbc.sql("select appeal_id from penalty_appeal where state in ('filed', 'reviewing') and due_at <= ?"
                        + " and escalated_at is null order by due_at, appeal_id limit ? for update skip locked")
                .param(Timestamp.from(at))
                .param(limit)
                .query(UUID.class)
                .list();
    }

    /** How often a side wrote. */
    int messages(UUID appeal, String voice) {
        return jdbc.sql(
                        "select count(*) from penalty_appeal_entry where appeal_id = ? and kind = 'message' and voice = ?")
                .param(appeal)
                .param(voice)
                .query(Integer.class)
                .single();
    }

    void add(Appeal appeal) {
        StoredAppeal now = appeal.stored();
        Head head = now.head();
        Plan plan = head.plan();
        jdbc.sql("""
                        insert into penalty_appeal
                            (appeal_id, number, case_id, decision_id, merchant_id, side, appellant, level, previous_id, grounds,
                             plan_cause, plan_fix, plan_prevention, barred, state, filed_at, due_at)
                        values (:id, :number, :case, :decision, :merchant, :side, :appellant, :level, :previous, :grounds, :cause,
                                :fix, :prevention, :barred, :state, :filedAt, :dueAt)
                        """)
                .param("id", head.id())
                .param("number", head.number())
                .param("case", head.caseId())
                .param("decision", head.decisionId())
                .param("merchant", head.merchantId())
                .param("side", head.side().word())
                .param("appellant", head.appellant())
                .param("level", head.level())
                .param("previous", head.previousId())
                .param("grounds", head.grounds())
                .param("cause", plan == null ? null : plan.cause())
                .param("fix", plan == null ? null : plan.fix())
                .param("prevention", plan == null ? null : plan.prevention())
                .param("barred", head.barred().stream().sorted().toArray(String[]::new))
                .param("state", now.state().word())
                .param("filedAt", Timestamp.from(head.filedAt()))
                .param("dueAt", Timestamp.from(now.dueAt()))
                .update();
        addLines(appeal);
    }

    /** @throws Conflict when somebody else changed it meanwhile */
    void save(Appeal appeal) {
        StoredAppeal now = appeal.stored();
        int saved = jdbc.sql("""
                        update penalty_appeal
                           set state = :state, due_at = :dueAt, escalated_at = :escalatedAt, reviewer = :reviewer,
                               claimed_at = :claimedAt, reply = :reply, ended_at = :endedAt, version = version + 1
                         where appeal_id = :id and version = :version
                        """)
                .param("id", now.head().id())
                .param("state", now.state().word())
                .param("dueAt", Timestamp.from(now.dueAt()))
                .param("escalatedAt", timestamp(now.escalatedAt()))
                .param("reviewer", now.reviewer())
                .param("claimedAt", timestamp(now.claimedAt()))
                .param("reply", now.reply())
                .param("endedAt", timestamp(now.endedAt()))
                .param("version", now.version())
                .update();
        if (saved == 0) {
            throw new Conflict(AppealRule.APPEAL_CHANGED);
        }
        addLines(appeal);
    }

    private Optional<Appeal> one(String where, UUID id) {
        return jdbc.sql(SELECT + where)
                .param(id)
                .query((row, i) -> new Appeal(stored(row)))
                .optional();
    }

    private void addLines(Appeal appeal) {
        for (Entry entry : appeal.entries()) {
            jdbc.sql(
                            "insert into penalty_appeal_entry (appeal_id, at, kind, voice, words, actor) values (?, ?, ?, ?, ?, ?)")
                    .param(appeal.head().id())
                    .param(Timestamp.from(entry.at()))
                    .param(entry.kind())
                    .param(entry.voice().word())
                    .param(entry.words())
                    .param(entry.actor().toString())
                    .update();
        }
    }

    private static StoredAppeal stored(ResultSet row) throws SQLException {
        String cause = row.getString("plan_cause");
        return new StoredAppeal(
                new Head(
                        Objects.requireNonNull(row.getObject("appeal_id", UUID.class)),
                        row.getString("number"),
                        Objects.requireNonNull(row.getObject("case_id", UUID.class)),
                        row.getObject("decision_id", UUID.class),
                        row.getString("merchant_id"),
                        AppealSide.of(row.getString("side")),
                        row.getString("appellant"),
                        row.getInt("level"),
                        row.getObject("previous_id", UUID.class),
                        row.getString("grounds"),
                        cause == null
                                ? null
                                : new Plan(cause, row.getString("plan_fix"), row.getString("plan_prevention")),
                        Set.of((String[]) row.getArray("barred").getArray()),
                        row.getTimestamp("filed_at").toInstant()),
                AppealState.of(row.getString("state")),
                row.getTimestamp("due_at").toInstant(),
                instant(row, "escalated_at"),
                row.getString("reviewer"),
                instant(row, "claimed_at"),
                row.getString("reply"),
                instant(row, "ended_at"),
                row.getLong("version"));
    }

    static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
