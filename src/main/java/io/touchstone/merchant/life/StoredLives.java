package io.touchstone.merchant.life;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.MerchantState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads lives from their steps, and writes down what transitions did; of two who act at once the second is told. */
@Repository
class StoredLives {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final JdbcTemplate db;
    private final LifeChanges changes;
    private final Accounts accounts;
    private final PlatformTime time;

    StoredLives(JdbcTemplate db, LifeChanges changes, Accounts accounts, PlatformTime time) {
        this.db = db;
        this.changes = changes;
        this.accounts = accounts;
        this.time = time;
    }

    /** As it is now. */
    LifeRecord read(String merchantId, Instant at) {
        if (db.queryForList("select 1 from merchant where merchant_id = ?", merchantId)
                .isEmpty()) {
            throw new NotFound("merchant", merchantId);
        }
        List<MerchantState> states = db.query(
                "select state from merchant_state where merchant_id = ? and valid_from <= ?"
                        + " order by valid_from desc, step_no desc",
                (row, i) -> MerchantState.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                merchantId,
                Timestamp.from(at));
        MerchantState state = states.isEmpty() ? MerchantState.APPLICANT : states.get(0);
        return new LifeRecord(
                version(merchantId),
                state,
                base(states),
                suspensions(merchantId),
                exit(merchantId),
                ban(merchantId),
                decided(merchantId));
    }

    /** @param seen the version on which the life's transitions were decided */
    void save(String merchantId, long seen, MerchantLife life, Instant at, Actor actor) {
        int moved = seen == 0
                ? db.update(
                        "insert into merchant_life (merchant_id, version, changed_by, changed_at) values (?, 1, ?, ?)"
                                + " on conflict do nothing",
                        merchantId,
                        actor.id(),
                        Timestamp.from(at))
                : db.update(
                        "update merchant_life set version = version + 1, changed_by = ?, changed_at = ?"
                                + " where merchant_id = ? and version = ?",
                        actor.id(),
                        Timestamp.from(at),
                        merchantId,
                        seen);
        if (moved == 0) {
            throw stale(merchantId);
        }
        life.changes().forEach(change -> changes.write(merchantId, change, at, actor));
    }

    /** Who was faster, and when. */
    Conflict stale(String merchantId) {
        return db
                .query(
                        "select changed_by, changed_at from merchant_life where merchant_id = ?",
                        (row, i) -> new Conflict(
                                LifeRule.LIFE_CHANGED,
                                name(row.getString(1)),
                                MINUTE.format(row.getTimestamp(2).toInstant().atZone(time.zone()))),
                        merchantId)
                .stream()
                .findFirst()
                .orElseGet(() -> new Conflict(LifeRule.LIFE_CHANGED, "–", "–"));
    }

    private String name(String actorId) {
        return accounts.displayNames(List.of(actorId)).getOrDefault(actorId, actorId);
    }

    private long version(String merchantId) {
        return db
                .queryForList("select version from merchant_life where merchant_id = ?", Long.class, merchantId)
                .stream()
                .findFirst()
                .orElse(0L);
    }

    private static MerchantState base(List<MerchantState> newestFirst) {
        if (newestFirst.isEmpty()) {
            return MerchantState.APPLICANT;
        }
        return newestFirst.stream()
                .filter(state -> state != MerchantState.SUSPENDED && state != MerchantState.BANNED)
                .findFirst()
                .orElse(MerchantState.ACTIVE);
    }

    private List<Suspension> suspensions(String merchantId) {
        return db.query(
                "select * from merchant_suspension where merchant_id = ? and ended_at is null order by from_at, suspension_id",
                (row, i) -> suspension(row),
                merchantId);
    }

    private @Nullable PlannedExit exit(String merchantId) {
        return db
                .query(
                        "select * from merchant_exit where merchant_id = ? and cancelled_at is null and left_at is null",
                        (row, i) -> exit(row),
                        merchantId)
                .stream()
                .findFirst()
                .orElse(null);
    }

    private @Nullable Ban ban(String merchantId) {
        return db
                .query(
                        "select * from merchant_ban where merchant_id = ? and withdrawn_at is null and lifted_at is null",
                        (row, i) -> ban(row),
                        merchantId)
                .stream()
                .findFirst()
                .orElse(null);
    }

    private List<DecisionBan> decided(String merchantId) {
        return db.query(
                "select ban_id, case_no, reason, entry_number from merchant_decision_ban"
                        + " where merchant_id = ? and ended_at is null order by banned_at, ban_id",
                (row, i) -> new DecisionBan(
                        row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4)),
                merchantId);
    }

    /** Whether a sanction of this id was ever begun. */
    boolean hadSanction(UUID id) {
        return !db.queryForList(
                        "select 1 from merchant_suspension where suspension_id = ?"
                                + " union all select 1 from merchant_decision_ban where ban_id = ?",
                        id,
                        id)
                .isEmpty();
    }

    private static Suspension suspension(ResultSet row) throws SQLException {
        return new Suspension(
                row.getObject("suspension_id", UUID.class),
                SuspensionType.of(row.getString("type")).orElseThrow(),
                row.getString("reason"),
                row.getTimestamp("from_at").toInstant(),
                instant(row, "until_at"),
                row.getString("imposed_by"));
    }

    private static PlannedExit exit(ResultSet row) throws SQLException {
        return new PlannedExit(
                row.getObject("exit_id", UUID.class),
                row.getString("reason"),
                row.getTimestamp("announced_at").toInstant(),
                row.getTimestamp("leaves_at").toInstant(),
                row.getString("announced_by"));
    }

    private static Ban ban(ResultSet row) throws SQLException {
        return new Ban(
                row.getObject("ban_id", UUID.class),
                row.getString("basis"),
                row.getString("reason"),
                row.getString("case_no"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("proposed_by"),
                instant(row, "confirmed_at"),
                row.getString("confirmed_by"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
