package io.touchstone.deposit.requirement;

import io.touchstone.deposit.requirement.Shortfall.Amounts;
import io.touchstone.deposit.requirement.Shortfall.Cause;
import io.touchstone.deposit.requirement.Shortfall.Entry;
import io.touchstone.deposit.requirement.Shortfall.Notice;
import io.touchstone.deposit.requirement.Shortfall.Proposal;
import io.touchstone.deposit.requirement.Shortfall.State;
import io.touchstone.deposit.requirement.Shortfall.Step;
import io.touchstone.deposit.requirement.Shortfall.Stored;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Top-up notices as rows: loaded with a lock on theirs, saved with the lines that were added. */
@Repository
class ShortfallRows {

    private final JdbcClient jdbc;

    ShortfallRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextNumber() {
        return jdbc.sql("select nextval('deposit_shortfall_number')")
                .query(Long.class)
                .single();
    }

    /** Loads one and keeps others from changing it until the transaction ends. */
    Optional<Shortfall> lock(UUID id) {
        return jdbc.sql("select * from deposit_shortfall where shortfall_id = ? for update")
                .param(id)
                .query((row, i) -> new Shortfall(stored(row)))
                .optional();
    }

    /** The next open ones with a step whose time has come. */
    List<UUID> due(Instant at, int limit) {
        return jdbc.sql("select shortfall_id from deposit_shortfall where state = 'open' and next_due_at <= ?"
                        + " order by next_due_at limit ?")
                .params(Timestamp.from(at), limit)
                .query(UUID.class)
                .list();
    }

    /** The open ones of a shop, in any currency. */
    List<UUID> openOf(String merchantId) {
        return jdbc.sql("select shortfall_id from deposit_shortfall where merchant_id = ? and state = 'open'"
                        + " order by currency")
                .param(merchantId)
                .query(UUID.class)
                .list();
    }

    void add(Shortfall shortfall) {
        Stored now = shortfall.stored();
        jdbc.sql("""
                        insert into deposit_shortfall (shortfall_id, case_no, merchant_id, currency, cause, rule_version, opened_at,
                            state, required_minor, balance_minor, next_due_at, proposal, version)
                        values (:id, :caseNo, :merchant, :currency, :cause, :rule, :openedAt,
                            :state, :required, :balance, :nextDueAt, :proposal, 0)
                        """)
                .param("id", now.notice().id())
                .param("caseNo", now.notice().caseNo())
                .param("merchant", now.notice().merchantId())
                .param("currency", now.amounts().required().currency().getCurrencyCode())
                .param("cause", now.notice().cause().word())
                .param("rule", now.notice().ruleVersion())
                .param("openedAt", Timestamp.from(now.notice().openedAt()))
                .param("state", now.state().word())
                .param("required", now.amounts().required().minor())
                .param("balance", now.amounts().balance().minor())
                .param("nextDueAt", nextDueAt(shortfall))
                .param("proposal", now.proposal().word())
                .update();
        now.steps().forEach(step -> jdbc.sql("insert into deposit_shortfall_step values (?, ?, ?, null)")
                .params(now.notice().id(), step.measure().word(), Timestamp.from(step.dueAt()))
                .update());
        addEntries(shortfall);
    }

    /** @throws Conflict when somebody else changed it meanwhile */
    void save(Shortfall shortfall) {
        Stored now = shortfall.stored();
        int saved = jdbc.sql("""
                        update deposit_shortfall set state = :state, required_minor = :required, balance_minor = :balance,
                            next_due_at = :nextDueAt, proposal = :proposal, decided_by = :decidedBy, decided_at = :decidedAt,
                            ended_at = :endedAt, version = version + 1
                         where shortfall_id = :id and version = :version
                        """)
                .param("id", now.notice().id())
                .param("version", now.version())
                .param("state", now.state().word())
                .param("required", now.amounts().required().minor())
                .param("balance", now.amounts().balance().minor())
                .param("nextDueAt", nextDueAt(shortfall))
                .param("proposal", now.proposal().word())
                .param("decidedBy", now.decidedBy())
                .param("decidedAt", timestamp(now.decidedAt()))
                .param("endedAt", timestamp(now.endedAt()))
                .update();
        if (saved == 0) {
            throw new Conflict(RequirementRule.SHORTFALL_CHANGED);
        }
        now.steps().forEach(step -> jdbc.sql("update deposit_shortfall_step set due_at = ?, taken_at = ?"
                        + " where shortfall_id = ? and measure = ? and taken_at is null")
                .param(Timestamp.from(step.dueAt()))
                .param(timestamp(step.takenAt()))
                .param(now.notice().id())
                .param(step.measure().word())
                .update());
        addEntries(shortfall);
    }

    private void addEntries(Shortfall shortfall) {
        for (Entry entry : shortfall.entries()) {
            jdbc.sql("""
                            insert into deposit_shortfall_entry
                                (shortfall_id, at, kind, required_minor, balance_minor, days, reason, actor)
                            values (:id, :at, :kind, :required, :balance, :days, :reason, :actor)
                            """)
                    .param("id", shortfall.notice().id())
                    .param("at", Timestamp.from(entry.at()))
                    .param("kind", entry.kind())
                    .param("required", entry.amounts().required().minor())
                    .param("balance", entry.amounts().balance().minor())
                    .param("days", entry.days())
                    .param("reason", entry.reason())
                    .param("actor", entry.actor().toString())
                    .update();
        }
    }

    private Stored stored(ResultSet row) throws SQLException {
        UUID id = row.getObject("shortfall_id", UUID.class);
        Currency currency = Currency.getInstance(row.getString("currency"));
        Notice notice = new Notice(
                id,
                row.getString("case_no"),
                row.getString("merchant_id"),
                Cause.valueOf(constant(row, "cause")),
                row.getInt("rule_version"),
                row.getTimestamp("opened_at").toInstant());
        return new Stored(
                notice,
                State.valueOf(constant(row, "state")),
                new Amounts(
                        new Money(row.getLong("required_minor"), currency),
                        new Money(row.getLong("balance_minor"), currency)),
                steps(id),
                Proposal.valueOf(constant(row, "proposal")),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                instant(row, "ended_at"),
                row.getLong("version"));
    }

    private List<Step> steps(UUID id) {
        return jdbc.sql("select measure, due_at, taken_at from deposit_shortfall_step where shortfall_id = ?")
                .param(id)
                .query((row, i) -> new Step(
                        Measure.of(row.getString("measure")),
                        row.getTimestamp("due_at").toInstant(),
                        instant(row, "taken_at")))
                .list();
    }

    private static @Nullable Timestamp nextDueAt(Shortfall shortfall) {
        return shortfall
                .next()
                .filter(step -> shortfall.state() == State.OPEN)
                .map(step -> Timestamp.from(step.dueAt()))
                .orElse(null);
    }

    private static String constant(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
