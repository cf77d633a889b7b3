package io.touchstone.audit.domain;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trail as it is searched: newest first, each filter with an index of its own in that order. */
@Repository
class AuditRows {

    private static final String SELECT = "select " + SealedRow.COLUMNS
            + ", s.seq, s.sealed_at, s.prev_hash, s.hash from audit_event e left join audit_seal s on s.event_id = e.id ";

    private final JdbcClient jdbc;

    AuditRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a page ended. */
    record Place(Instant at, long id) {}

    List<AuditEntry> list(AuditFilter filter, @Nullable Place after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        filter.parameters().forEach((name, value) -> parameters.put(name, sqlValue(value)));
        String place = "";
        if (after != null) {
            place = " and (e.at, e.id) < (:afterAt, :afterId)";
            parameters.put("afterAt", Trail.micros(after.at()));
            parameters.put("afterId", after.id());
        }
        parameters.put("limit", limit);
        return jdbc.sql(SELECT + "where " + filter.condition() + place + " order by e.at desc, e.id desc limit :limit")
                .params(parameters)
                .query(AuditRows::entry)
                .list();
    }

    Optional<AuditEntry> find(long id) {
        return jdbc.sql(SELECT + "where e.id = :id")
                .param("id", id)
                .query(AuditRows::entry)
                .optional();
    }

    /** Every action that ever happened, by skipping from one to the next in its index. */
    List<String> actions() {
        return jdbc.sql("""
                        with recursive actions as (
                            (select action from audit_event order by action limit 1)
                            union all
                            select (select e.action from audit_event e where e.action > a.action
                                     order by e.action limit 1)
                              from actions a where a.action is not null)
                        select action from actions where action is not null""").query(String.class).list();
    }

    private static Object sqlValue(Object value) {
        return value instanceof Instant instant ? Trail.micros(instant) : value;
    }

    private static AuditEntry entry(ResultSet rs, int row) throws SQLException {
        SealedRow event = SealedRow.read(rs, 1);
        return new AuditEntry(
                event.id(),
                event.at(),
                event.recordedAt(),
                new Actor(Actor.Kind.valueOf(event.actorKind()), event.actorId()),
                event.action(),
                new Subject(event.subjectKind(), event.subjectId()),
                event.details(),
                event.requestId(),
                seal(rs));
    }

    private static AuditEntry.@Nullable Seal seal(ResultSet rs) throws SQLException {
        long seq = rs.getLong("seq");
        if (rs.wasNull()) {
            return null;
        }
        HexFormat hex = HexFormat.of();
        return new AuditEntry.Seal(
                seq,
                SealedRow.instant(rs, rs.findColumn("sealed_at")),
                hex.formatHex(rs.getBytes("prev_hash")),
                hex.formatHex(rs.getBytes("hash")));
    }
}
