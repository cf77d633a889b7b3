package io.touchstone.penalty.effect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of effects. */
@Repository
class EffectRows {

    private static final String SELECT = "select * from penalty_effect ";

    private final JdbcClient jdbc;
    private final EffectJson json;

    EffectRows(JdbcClient jdbc, EffectJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An effect with what its handler keeps of it. */
    record Kept(EffectView view, EffectHandler.Made made, boolean waits) {}

    /** An effect of another decision about the same merchant. */
    record Theirs(Kept kept, String number, String reason) {

        /** As the undoing that sets money free sees it. */
        EffectContext context(EffectContext undoing) {
            return new EffectContext(
                    kept.view().id(),
                    kept.view().decisionId(),
                    undoing.merchant(),
                    number,
                    reason,
                    undoing.at(),
                    undoing.actor());
        }
    }

    /** Holds of money in force, but one, in the order in which they were placed. */
    List<Theirs> holdsInForce(String merchantId, UUID but) {
        return jdbc.sql("""
                        select e.*, d.number, d.rule_code from penalty_effect e join penalty_decision d using (decision_id)
                         where d.merchant_id = :merchant and e.kind = 'deposit' and e.terms ->> 'act' = 'HOLD' and e.state = 'applied'
                           and e.effect_id <> :but order by e.applied_at, d.decision_id, e.seq for update of e
                        """)
                .param("merchant", merchantId)
                .param("but", but)
                .query((row, i) -> new Theirs(kept(row, i), row.getString("number"), row.getString("rule_code")))
                .list();
    }

    void keep(UUID id, Map<String, String> refs) {
        jdbc.sql("update penalty_effect set refs = :refs::jsonb where effect_id = :id")
                .param("id", id)
                .param("refs", json.write(refs))
                .update();
    }

    void dropPlanned(UUID decisionId) {
        jdbc.sql("delete from penalty_effect where decision_id = :decision and state = 'planned'")
                .param("decision", decisionId)
                .update();
    }

    /** Sets one down as planned, after the others of its decision. */
    void plan(UUID id, UUID decisionId, @Nullable UUID run, EffectSpec spec) {
        jdbc.sql("""
                        insert into penalty_effect (effect_id, decision_id, seq, kind, terms, run_id, state)
                        select :id, :decision, coalesce(max(seq), 0) + 1, :kind, :terms::jsonb, :run, 'planned'
                          from penalty_effect where decision_id = :decision
                        """)
                .param("id", id)
                .param("decision", decisionId)
                .param("kind", spec.kind().word())
                .param("terms", json.write(spec))
                .param("run", run)
                .update();
    }

    void applied(UUID id, EffectHandler.Made made, boolean waits, Instant at) {
        jdbc.sql("""
                        update penalty_effect set state = 'applied', refs = :refs::jsonb, figures = :figures::json, applied_at = :at,
                               ends_at = :ends, waits = :waits
                         where effect_id = :id and state = 'planned'
                        """)
                .param("id", id)
                .param("refs", json.write(made.refs()))
                .param("figures", json.write(made.figures()))
                .param("at", Timestamp.from(at))
                .param("ends", timestamp(made.endsAt()))
                .param("waits", waits)
                .update();
    }

    void reverted(UUID id, List<EffectHandler.Figure> figures, Instant at) {
        jdbc.sql(
                        "update penalty_effect set state = 'reverted', figures = :figures::json, ended_at = :at where effect_id = :id")
                .param("id", id)
                .param("figures", json.write(figures))
                .param("at", Timestamp.from(at))
                .update();
    }

    void ended(UUID id, Instant at) {
        jdbc.sql("update penalty_effect set state = 'ended', ended_at = :at, applied_at = coalesce(applied_at, :at)"
                        + " where effect_id = :id")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** What waited ends when its days are over. */
    void released(UUID id, Instant endsAt) {
        jdbc.sql("update penalty_effect set ends_at = :ends, waits = false where effect_id = :id")
                .param("id", id)
                .param("ends", Timestamp.from(endsAt))
                .update();
    }

    Optional<Kept> hold(UUID id) {
        return jdbc.sql(SELECT + "where effect_id = :id for update")
                .param("id", id)
                .query(this::kept)
                .optional();
    }

    /** Effects whose time is over and that nobody else works on. */
    List<UUID> due(Instant at, int limit) {
        return jdbc.sql("select effect_id from penalty_effect where state = 'applied' and ends_at <= :at"
                        + " order by ends_at, effect_id limit :limit for update skip locked")
                .param("at", Timestamp.from(at))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** On behalf of which decision an effect holds. */
    Effects.Cause cause(UUID effectId) {
        return jdbc.sql("select d.decision_id, d.number, d.merchant_id, d.rule_code from penalty_effect e"
                        + " join penalty_decision d using (decision_id) where e.effect_id = :id")
                .param("id", effectId)
                .query((row, i) -> new Effects.Cause(
                        row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4)))
                .single();
    }

    List<Kept> ofDecision(UUID decisionId) {
        return jdbc.sql(SELECT + "where decision_id = :decision order by seq")
                .param("decision", decisionId)
                .query(this::kept)
                .list();
    }

    List<Kept> ofRun(UUID run) {
        return jdbc.sql(SELECT + "where run_id = :run order by decision_id, seq")
                .param("run", run)
                .query(this::kept)
                .list();
    }

    private Kept kept(ResultSet row, int index) throws SQLException {
        List<EffectHandler.Figure> figures = json.figures(row.getString("figures"));
        Instant endsAt = instant(row.getTimestamp("ends_at"));
        EffectView view = new EffectView(
                row.getObject("effect_id", UUID.class),
                row.getObject("decision_id", UUID.class),
                row.getInt("seq"),
                json.spec(row.getString("terms")),
                row.getObject("run_id", UUID.class),
                EffectView.State.of(row.getString("state")),
                instant(row.getTimestamp("applied_at")),
                endsAt,
                instant(row.getTimestamp("ended_at")),
                figures);
        return new Kept(
                view,
                new EffectHandler.Made(json.refs(row.getString("refs")), figures, endsAt),
                row.getBoolean("waits"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
