package io.touchstone.restriction.domain;

import io.touchstone.kernel.Actor;
import io.touchstone.restriction.ImposeRestriction;
import io.touchstone.restriction.RestrictionId;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.restriction.RestrictionScope;
import io.touchstone.restriction.RestrictionView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the registry; only ever appended to. */
@Repository
class RestrictionEntries {

    private static final String COLUMNS = """
            select e.restriction_id, e.merchant_id, e.kind, e.scope, e.valid_from, e.valid_until, e.weight, e.case_no,
                   e.reason, l.lifted_at
            from restriction_entry e left join restriction_lift l using (restriction_id)
            """;

    private final JdbcClient jdbc;

    RestrictionEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(RestrictionId id, ImposeRestriction command, Instant recordedAt) {
        jdbc.sql("""
                        insert into restriction_entry (restriction_id, merchant_id, kind, scope, valid_from, valid_until,
                            weight, case_no, reason, recorded_at, recorded_by)
                        values (:id, :merchant, :kind, :scope, :from, :until, :weight, :caseNo, :reason, :at, :by)
                        """)
                .param("id", id.id())
                .param("merchant", command.merchantId())
                .param("kind", command.kind().word())
                .param("scope", command.scope().word())
                .param("from", utc(command.from()))
                .param("until", command.until() == null ? null : utc(command.until()))
                .param("weight", command.weight())
                .param("caseNo", command.caseNo())
                .param("reason", command.reason())
                .param("at", utc(recordedAt))
                .param("by", command.actor().toString())
                .update();
    }

    /** False when there is one already; of two at once the later one waits for the earlier. */
    boolean appendLift(RestrictionId id, String reason, Instant liftedAt, Actor actor, Instant recordedAt) {
        return jdbc.sql(
                                "insert into restriction_lift values (:id, :liftedAt, :reason, :at, :by) on conflict do nothing")
                        .param("id", id.id())
                        .param("liftedAt", utc(liftedAt))
                        .param("reason", reason)
                        .param("at", utc(recordedAt))
                        .param("by", actor.toString())
                        .update()
                == 1;
    }

    Optional<RestrictionView> find(RestrictionId id) {
        return jdbc.sql(COLUMNS + "where e.restriction_id = :id")
                .param("id", id.id())
                .query(RestrictionEntries::view)
                .optional();
    }

    List<RestrictionView> inForce(String merchantId, Instant at) {
        return jdbc.sql(COLUMNS + """
                        where e.merchant_id = :merchant and e.valid_from <= :at
                          and (e.valid_until is null or e.valid_until > :at)
                          and (l.lifted_at is null or l.lifted_at > :at)
                        order by e.valid_from, e.restriction_id
                        """)
                .param("merchant", merchantId)
                .param("at", utc(at))
                .query(RestrictionEntries::view)
                .list();
    }

    List<RestrictionView> begun(String merchantId, Instant at, int limit) {
        return jdbc.sql(COLUMNS + """
                        where e.merchant_id = :merchant and e.valid_from <= :at
                        order by e.valid_from desc, e.restriction_id desc limit :limit
                        """)
                .param("merchant", merchantId)
                .param("at", utc(at))
                .param("limit", limit)
                .query(RestrictionEntries::view)
                .list();
    }

    private static RestrictionView view(ResultSet row, int rowNumber) throws SQLException {
        return new RestrictionView(
                new RestrictionId(row.getObject("restriction_id", UUID.class)),
                row.getString("merchant_id"),
                RestrictionKind.of(row.getString("kind")).orElseThrow(),
                new RestrictionScope(row.getString("scope")),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                instant(row, "valid_until"),
                row.getBigDecimal("weight"),
                row.getString("case_no"),
                row.getString("reason"),
                instant(row, "lifted_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
