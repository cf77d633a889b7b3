package io.touchstone.penalty.points;

import io.touchstone.penalty.effect.EffectContext;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.rulebook.ViolationClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The events of points: only ever added to, and an undoing is an event of its own (E1). */
@Component
class PointBook {

    /** Deductions that no undoing known at {@code :at} took back. */
    private static final String IN_FORCE = """
            select e.event_id, e.decision_id, e.class, e.points, e.strike, e.at from penalty_point_event e
             where e.merchant_id = :merchant and e.at <= :at::timestamptz and e.reverses is null
               and not exists (select from penalty_point_event r where r.reverses = e.event_id and r.at <= :at::timestamptz)
             order by e.at, e.seq
            """;

    private final JdbcClient jdbc;

    PointBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One change of a merchant's points at a time: the ladder is compared with all of its events. */
    void lock(String merchantId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param("penalty:points:" + merchantId)
                .query(String.class)
                .single();
    }

    /** The deductions in force at an instant, in the order they took effect. */
    List<PointEvent> inForce(String merchantId, Instant at) {
        return jdbc.sql(IN_FORCE)
                .param("merchant", merchantId)
                .param("at", at.toString())
                .query((row, i) -> event(row))
                .list();
    }

    Optional<UUID> ofEffect(UUID effectId) {
        return jdbc.sql("select event_id from penalty_point_event where effect_id = ? and reverses is null")
                .param(effectId)
                .query(UUID.class)
                .optional();
    }

    void deduct(UUID eventId, EffectSpec.Points spec, EffectContext in) {
        jdbc.sql("""
                        insert into penalty_point_event
                            (event_id, effect_id, decision_id, number, reason, rule_code, merchant_id, class, points, strike, at, actor)
                        select ?, ?, d.decision_id, ?, ?, d.rule_code, ?, ?, ?, ?, ?::timestamptz, ?
                          from penalty_decision d where d.decision_id = ?
                        """)
                .param(eventId)
                .param(in.effectId())
                .param(in.number())
                .param(in.reason())
                .param(in.merchant())
                .param(spec.violationClass().word())
                .param(spec.points())
                .param(spec.strike())
                .param(in.at().toString())
                .param(in.actor().toString())
                .param(in.decisionId())
                .update();
    }

    /** Takes a deduction back; false when that was done already. */
    boolean takeBack(UUID undoing, UUID eventId, EffectContext in) {
        return jdbc.sql("""
                        insert into penalty_point_event (event_id, effect_id, decision_id, number, reason, rule_code, merchant_id, class,
                            points, strike, reverses, at, actor)
                        select ?, e.effect_id, e.decision_id, e.number, ?, e.rule_code, e.merchant_id, e.class,
                            e.points, e.strike, e.event_id, greatest(e.at, ?::timestamptz), ?
                          from penalty_point_event e where e.event_id = ?
                        on conflict (reverses) do nothing
                        """)
                        .param(undoing)
                        .param(in.reason())
                        .param(in.at().toString())
                        .param(in.actor().toString())
                        .param(eventId)
                        .update()
                > 0;
    }

    private static PointEvent event(ResultSet row) throws SQLException {
        return new PointEvent(
                Objects.requireNonNull(row.getObject("event_id", UUID.class)),
                Objects.requireNonNull(row.getObject("decision_id", UUID.class)),
                ViolationClass.valueOf(row.getString("class").toUpperCase(Locale.ROOT)),
                row.getInt("points"),
                row.getBoolean("strike"),
                row.getTimestamp("at").toInstant());
    }
}
