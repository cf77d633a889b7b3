package io.touchstone.deposit.ledger;

import io.touchstone.kernel.Money;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
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

    /** What a merchant’s deposit adds up to at an instant: what is free of it, and what is held. */
    public Lodged lodged(String merchantId, Currency currency, Instant at) {
        Map<String, Long> minor = new HashMap<>();
        jdbc.sql("""
                        select purpose, sum(case when moved_at <= k.at then balance_minor
                                                 else deposit_balance_at(account_id, k.at) end)::bigint
                          from deposit_account, (values (?::timestamptz)) k (at)
                         where merchant_id = ? and purpose in (?, ?) and currency = ? group by purpose
                        """)
                .params(
                        Timestamp.from(at),
                        merchantId,
                        AccountPurpose.DEPOSIT.word(),
                        AccountPurpose.HOLD.word(),
                        currency.getCurrencyCode())
                .query(row -> {
                    minor.put(row.getString(1), row.getLong(2));
                });
        return new Lodged(
                new Money(Math.abs(minor.getOrDefault(AccountPurpose.DEPOSIT.word(), 0L)), currency),
                new Money(Math.abs(minor.getOrDefault(AccountPurpose.HOLD.word(), 0L)), currency));
    }

    /** What is free of a deposit, and what is held of it. */
    public record Lodged(Money free, Money held) {

        public Money all() {
            return free.plus(held);
        }
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
