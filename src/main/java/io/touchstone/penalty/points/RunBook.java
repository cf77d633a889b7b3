package io.touchstone.penalty.points;

import io.touchstone.penalty.effect.Effects;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which nodes were carried out, and whether they still stand. */
@Component
class RunBook {

    static final String RUNNING = "running";
    static final String REPLACED = "replaced";
    static final String UNDONE = "undone";

    private final JdbcClient jdbc;

    RunBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those not undone, oldest first. */
    List<StoredRun> standing(String merchantId) {
        return jdbc.sql("""
                        select run_id, event_id, node, state from penalty_ladder_run
                         where merchant_id = ? and state <> 'undone' order by starts_at, run_id
                        """).param(merchantId).query((row, i) -> stored(row)).list();
    }

    void begin(UUID id, String merchantId, LadderRun run, Instant at) {
        jdbc.sql("""
                        insert into penalty_ladder_run (run_id, merchant_id, event_id, decision_id, class, year, node, ladder_id,
                            starts_at, ends_at, state, begun_at, moved_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?, greatest(?::timestamptz, ?::timestamptz),
                            greatest(?::timestamptz, ?::timestamptz))
                        """)
                .param(id)
                .param(merchantId)
                .param(run.eventId())
                .param(run.decisionId())
                .param(run.violationClass().word())
                .param(run.year())
                .param(run.node())
                .param(run.ladder().id())
                .param(run.startsAt().toString())
                .param(text(run.endsAt()))
                .param(run.replacedAt() == null ? RUNNING : REPLACED)
                .param(at.toString())
                .param(run.startsAt().toString())
                .param(at.toString())
                .param(run.startsAt().toString())
                .update();
    }

    void move(UUID id, String state, Instant at) {
        jdbc.sql(
                        "update penalty_ladder_run set state = ?, moved_at = greatest(moved_at, ?::timestamptz) where run_id = ?")
                .param(state)
                .param(at.toString())
                .param(id)
                .update();
    }

    /** On behalf of which decision a node is carried out: the one whose points reached it. */
    Effects.Cause cause(UUID eventId) {
        return jdbc.sql("select decision_id, number, merchant_id, reason from penalty_point_event where event_id = ?")
                .param(eventId)
                .query((row, i) -> new Effects.Cause(
                        Objects.requireNonNull(row.getObject("decision_id", UUID.class)),
                        row.getString("number"),
                        row.getString("merchant_id"),
                        row.getString("reason")))
                .single();
    }

    private static StoredRun stored(ResultSet row) throws SQLException {
        return new StoredRun(
                Objects.requireNonNull(row.getObject("run_id", UUID.class)),
                Objects.requireNonNull(row.getObject("event_id", UUID.class)),
                row.getInt("node"),
                REPLACED.equals(row.getString("state")));
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
