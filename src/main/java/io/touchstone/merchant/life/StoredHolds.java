package io.touchstone.merchant.life;

import io.touchstone.kernel.Actor;
import io.touchstone.merchant.life.Holds.Cause;
import io.touchstone.restriction.RestrictionId;
import io.touchstone.restriction.RestrictionScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of the holds. */
@Repository
class StoredHolds {

    private final JdbcTemplate db;

    StoredHolds(JdbcTemplate db) {
        this.db = db;
    }

    /** One hold that stands. */
    record Open(UUID id, String merchantId, RestrictionId publish, RestrictionId search) {}

    /** Of two transactions at once the later waits here for the earlier. */
    boolean isOpen(String merchantId, RestrictionScope scope, Cause cause) {
        db.queryForList("select 1 from merchant where merchant_id = ? for no key update", merchantId);
        return !db.queryForList(
                        "select 1 from merchant_hold where cause = ? and cause_id = ? and merchant_id = ? and scope = ?"
                                + " and released_at is null",
                        word(cause),
                        cause.id(),
                        merchantId,
                        scope.word())
                .isEmpty();
    }

    void add(Open hold, RestrictionScope scope, Cause cause, String reason, Instant at, Actor actor) {
        db.update(
                "insert into merchant_hold (hold_id, merchant_id, cause, cause_id, scope, publish_id, search_id, reason,"
                        + " held_at, held_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                hold.id(),
                hold.merchantId(),
                word(cause),
                cause.id(),
                scope.word(),
                hold.publish().id(),
                hold.search().id(),
                reason,
                Timestamp.from(at),
                actor.toString());
    }

    /** Ends every open hold of a cause and answers what they were. */
    List<Open> release(Cause cause, String reason, Instant at, Actor actor) {
        return db.query(
                "update merchant_hold set released_at = ?, released_by = ?, release_reason = ?"
                        + " where cause = ? and cause_id = ? and released_at is null"
                        + " returning hold_id, merchant_id, publish_id, search_id",
                StoredHolds::open,
                Timestamp.from(at),
                actor.toString(),
                reason,
                word(cause),
                cause.id());
    }

    static String word(Cause cause) {
        return cause.kind().name().toLowerCase(Locale.ROOT);
    }

    private static Open open(ResultSet row, int rowNumber) throws SQLException {
        return new Open(
                row.getObject("hold_id", UUID.class),
                row.getString("merchant_id"),
                new RestrictionId(row.getObject("publish_id", UUID.class)),
                new RestrictionId(row.getObject("search_id", UUID.class)));
    }
}
