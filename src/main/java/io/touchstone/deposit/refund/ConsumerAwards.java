package io.touchstone.deposit.refund;

import io.touchstone.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What the account of consumers owes, transfer by transfer. */
@Repository
class ConsumerAwards {

    /** Awards that no payout carries or has paid. */
    private static final String OWED = """
            select e.transfer_id, t.kind, e.amount_minor, t.currency, e.at
              from deposit_account a
              join deposit_entry e using (account_id)
              join deposit_transfer t on t.transfer_id = e.transfer_id
             where a.purpose = 'consumer' and a.merchant_id is null and a.balance_minor > 0 and e.amount_minor > 0
               and (?::text is null or a.currency = ?)
               and not exists (select from deposit_payout o
                                where o.transfer_id = e.transfer_id and o.state in ('waiting', 'batched', 'paid'))
             order by e.transfer_id limit ?
            """;

    private final JdbcTemplate jdbc;

    ConsumerAwards(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first, of one currency or of all. */
    List<ConsumerAward> owed(@Nullable Currency currency, int limit) {
        String code = currency == null ? null : currency.getCurrencyCode();
        return jdbc.query(OWED, ConsumerAwards::view, code, code, limit);
    }

    private static ConsumerAward view(ResultSet row, int index) throws SQLException {
        return new ConsumerAward(
                row.getLong("transfer_id"),
                row.getString("kind"),
                new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                row.getTimestamp("at").toInstant());
    }
}
