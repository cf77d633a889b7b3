package io.touchstone.deposit.term;

import io.touchstone.deposit.ExtendTerm;
import io.touchstone.deposit.TermScope;
import io.touchstone.deposit.TermTrigger;
import io.touchstone.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Settlement terms in the database. */
@Component
class TermRows {

    static final String SELECT =
            "select t.*, m.name as shop_name from deposit_term t join merchant m on m.merchant_id = t.merchant_id";

    private final JdbcClient jdbc;

    TermRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the term is there already */
    boolean insert(
            ExtendTerm command,
            @Nullable Integer days,
            int ruleVersion,
            @Nullable UUID restriction,
            @Nullable String approvedBy,
            Instant now) {
        return jdbc.sql("""
                        insert into deposit_term (term_id, merchant_id, scope, scope_id, term_trigger, days, rule_version,
                            while_in_force, case_no, reason, starts_at, recorded_at, recorded_by, approved_by, restriction_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (term_id) do nothing
                        """)
                        .param(command.termId())
                        .param(command.merchantId())
                        .param(command.scope().kind().word())
                        .param(command.scope().id())
                        .param(command.trigger().word())
                        .param(days)
                        .param(ruleVersion)
                        .param(command.trigger().reach() == TermTrigger.Reach.WHILE_IN_FORCE)
                        .param(command.caseNo())
                        .param(command.reason())
                        .param(Timestamp.from(command.at()))
                        .param(Timestamp.from(now))
                        .param(command.actor().toString())
                        .param(approvedBy)
                        .param(restriction)
                        .update()
                > 0;
    }

    void lift(UUID termId, String reason, Instant at, Actor actor) {
        jdbc.sql("update deposit_term set lifted_at = ?, lift_reason = ?, lifted_by = ? where term_id = ?")
                .params(Timestamp.from(at), reason, actor.toString(), termId)
                .update();
    }

    void over(UUID termId, Instant at) {
        jdbc.sql("update deposit_term set over_at = ? where term_id = ?")
                .params(Timestamp.from(at), termId)
                .update();
    }

    Optional<Term> find(UUID termId) {
        return jdbc.sql(SELECT + " where t.term_id = ?")
                .param(termId)
                .query(TermRows::term)
                .optional();
    }

    /** Held until the transaction ends, so that it is ended once. */
    Optional<Term> hold(UUID termId) {
        return jdbc.sql(SELECT + " where t.term_id = ? for no key update of t")
                .param(termId)
                .query(TermRows::term)
                .optional();
    }

    List<Term> holdOfCase(String merchantId, String caseNo) {
        return jdbc.sql(SELECT
                        + " where t.merchant_id = ? and t.case_no = ? and t.lifted_at is null and t.over_at is null"
                        + " order by t.term_id for no key update of t")
                .params(merchantId, caseNo)
                .query(TermRows::term)
                .list();
    }

    /** Terms of orders in transit whose days have passed since they began and that leave no order unsettled; held, oldest first. */
    List<Term> holdFinished(Instant now, int transitDaysMax, int limit) {
        return jdbc.sql(SELECT + """
                         where t.lifted_at is null and t.over_at is null and not t.while_in_force and t.days is not null
                           and t.starts_at + t.days * interval '24 hours' <= :now
                           and not exists (
                               select from trade_order o
                                where o.merchant_id = t.merchant_id and o.paid_at <= t.starts_at
                                  and o.paid_at > :now::timestamptz - (:transit + t.days) * interval '24 hours'
                                  and (t.scope = 'merchant' or t.scope_id = case t.scope when 'product' then o.product_id else o.order_id end)
                                  and case when o.completed_at is null then o.paid_at > :now::timestamptz - :transit * interval '24 hours'
                                      else o.completed_at > t.starts_at and o.completed_at + t.days * interval '24 hours' > :now end)
                         order by t.starts_at, t.term_id limit :limit for no key update of t skip locked
                        """)
                .param("now", Timestamp.from(now))
                .param("transit", transitDaysMax)
                .param("limit", limit)
                .query(TermRows::term)
                .list();
    }

    static Term term(ResultSet row, int number) throws SQLException {
        return new Term(
                row.getObject("term_id", UUID.class),
                row.getString("merchant_id"),
                row.getString("shop_name"),
                new TermScope(
                        TermScope.Kind.valueOf(row.getString("scope").toUpperCase(Locale.ROOT)),
                        row.getString("scope_id")),
                TermTrigger.of(row.getString("term_trigger")),
                row.getObject("days", Integer.class),
                row.getInt("rule_version"),
                row.getString("case_no"),
                row.getString("reason"),
                row.getTimestamp("starts_at").toInstant(),
                row.getString("recorded_by"),
                row.getString("approved_by"),
                row.getObject("restriction_id", UUID.class),
                instant(row, "lifted_at"),
                row.getString("lift_reason"),
                row.getString("lifted_by"),
                instant(row, "over_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
