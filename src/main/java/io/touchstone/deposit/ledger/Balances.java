package io.touchstone.deposit.ledger;

import io.touchstone.kernel.Money;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands on accounts, now and at any instant. */
@Component
public class Balances {

    private final JdbcClient jdbc;

    Balances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a merchant's accounts of one purpose added up to at an instant; positive, also what is owed. */
    public Money of(AccountPurpose purpose, String merchantId, Currency currency, Instant at) {
        long minor = jdbc.sql("""
                        select coalesce(sum(case when moved_at <= k.at then balance_minor
                                                 else deposit_balance_at(account_id, k.at) end), 0)::bigint
                          from deposit_account, (values (?::timestamptz)) k (at)
                         where merchant_id = ? and purpose = ? and currency = ?
                        """)
                .params(Timestamp.from(at), merchantId, purpose.word(), currency.getCurrencyCode())
                .query(Long.class)
                .single();
        return new Money(Math.abs(minor), currency);
    }

    /** What one of the platform's accounts held at an instant, signed as in the books. */
    public Money ofPlatform(AccountPurpose purpose, Currency currency, Instant at) {
        long minor = jdbc.sql("""
                        select coalesce(sum(deposit_balance_at(account_id, ?)), 0)::bigint from deposit_account
                         where merchant_id is null and purpose = ? and currency = ?
                        """)
                .params(Timestamp.from(at), purpose.word(), currency.getCurrencyCode())
                .query(Long.class)
                .single();
        return new Money(minor, currency);
    }
}
