package io.touchstone.deposit.payment;

import io.touchstone.kernel.Money;
import io.touchstone.rulebook.Settings;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Looks for what the bank should have shown by now. */
@Repository
class MissingMovements {

    static final String SQL = """
            select 'payment' as kind, p.bank_reference as reference, p.merchant_id, p.amount_minor, p.currency, p.received_at as at
              from deposit_payment p
             where p.source <> 'statement' and p.received_at < :before
               and not exists (select from deposit_bank_line l where l.payment_id = p.payment_id)
               and not exists (select from deposit_bank_decision d where d.payment_id = p.payment_id and d.outcome = 'approved')
            union all
            select 'payout', o.reference, r.merchant_id, o.amount_minor, o.currency, b.released_at
              from deposit_payout_batch b
              join deposit_payout o using (batch_id)
              left join deposit_refund r using (refund_id)
             where b.state = 'released' and o.state = 'batched' and b.released_at < :before
             order by at, reference
            """;

    private final JdbcTemplate jdbc;
    private final Settings settings;

    MissingMovements(JdbcTemplate jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Movements from before this are missing when no statement has them. */
    Instant before(Instant at) {
        return at.minus(Duration.ofDays(settings.at(ReconciliationTerms.KEY, at).missingDays()));
    }

    /** The oldest first. */
    List<MissingMovement> list(Instant at, int limit) {
        Timestamp before = Timestamp.from(before(at));
        return jdbc.query(
                SQL.replace(":before", "?") + " limit ?",
                (row, i) -> new MissingMovement(
                        row.getString("kind"),
                        row.getString("reference"),
                        row.getString("merchant_id"),
                        new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                        row.getTimestamp("at").toInstant()),
                before,
                before,
                limit);
    }

    long count(Instant at, int limit) {
        Timestamp before = Timestamp.from(before(at));
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from (" + SQL.replace(":before", "?") + " limit ?) missing",
                Long.class,
                before,
                before,
                limit));
    }
}
