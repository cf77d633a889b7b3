package io.touchstone.deposit.statement;

import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the platform's own accounts, of which there are a few in each currency. */
@Component
class PlatformAccounts {

    private final JdbcClient jdbc;

    PlatformAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stood on each just before one instant and at another. */
    List<PlatformAccount> between(Instant from, Instant to) {
        return jdbc.sql("""
                        select account_id, purpose, currency,
                               deposit_balance_at(account_id, ?::timestamptz - interval '1 microsecond') as opening,
                               deposit_balance_at(account_id, ?) as closing
                          from deposit_account where merchant_id is null
                         order by currency, array_position(array['bank', 'suspense', 'fund', 'consumer', 'payout', 'platform'], purpose)
                        """)
                .params(Timestamp.from(from), Timestamp.from(to))
                .query((row, i) -> account(row))
                .list();
    }

    private static PlatformAccount account(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return PlatformAccount.ofBooks(
                row.getLong("account_id"),
                AccountPurpose.of(row.getString("purpose")),
                new Money(row.getLong("opening"), currency),
                new Money(row.getLong("closing"), currency));
    }
}
