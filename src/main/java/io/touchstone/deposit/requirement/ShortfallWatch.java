package io.touchstone.deposit.requirement;

import io.touchstone.deposit.requirement.Shortfall.Amounts;
import io.touchstone.kernel.Money;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares requirements with balances as they stand, for whole sets of shops; holds are summed up only where it matters. */
@Component
class ShortfallWatch {

    private static final String SUM = """
            select coalesce(sum(a.balance_minor), 0)::bigint from deposit_account a
             where a.merchant_id = %1$s.merchant_id and a.currency = %1$s.currency and a.purpose in ('deposit', 'hold')
            """;

    private static final String CANDIDATES = """
            with asked as (
                select merchant_id, currency, r.amount_minor, r.since, s.shortfall_id
                  from (select * from deposit_requirement where until is null and merchant_id = any(:shops)) r
                  full join (select * from deposit_shortfall where state = 'open' and merchant_id = any(:shops)) s
                       using (merchant_id, currency))
            select x.merchant_id, x.currency, coalesce(x.amount_minor, 0) as required, x.since, b.balance, d.available, x.shortfall_id
              from asked x
             cross join lateral (select coalesce((select a.balance_minor from deposit_account a
                where a.merchant_id = x.merchant_id and a.purpose = 'deposit' and a.currency = x.currency), 0) as available) d
             cross join lateral (select case when x.shortfall_id is null and d.available >= x.amount_minor
                then d.available else (%s) end as balance) b
             where x.shortfall_id is not null or b.balance < x.amount_minor
             order by x.merchant_id, x.currency
            """.formatted(SUM.formatted("x"));

    private static final String AMOUNTS = """
            select s.currency, (%s) as balance, coalesce((select r.amount_minor from deposit_requirement r
                where r.merchant_id = s.merchant_id and r.currency = s.currency and r.until is null), 0) as required
              from deposit_shortfall s where s.shortfall_id = ?
            """.formatted(SUM.formatted("s"));

    private final JdbcClient jdbc;

    ShortfallWatch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A shop that is short in a currency, or is called to top up already.
     *
     * @param since since when this is required; null when nothing is any more
     * @param shortfallId the notice that runs; null while none does
     */
    record Candidate(
            String merchantId,
            Amounts amounts,
            Money available,
            @Nullable Instant since,
            @Nullable UUID shortfallId) {

        boolean isSince(Instant at) {
            return since != null && !since.isBefore(at);
        }
    }

    List<Candidate> candidates(Collection<String> shops) {
        return jdbc.sql(CANDIDATES)
                .param("shops", shops.toArray(String[]::new))
                .query((row, i) -> {
                    Currency currency = Currency.getInstance(row.getString("currency"));
                    return new Candidate(
                            row.getString("merchant_id"),
                            new Amounts(
                                    new Money(row.getLong("required"), currency),
                                    new Money(row.getLong("balance"), currency)),
                            new Money(row.getLong("available"), currency),
                            since(row.getTimestamp("since")),
                            row.getObject("shortfall_id", UUID.class));
                })
                .list();
    }

    private static @Nullable Instant since(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** What is required and lodged now where a notice runs. */
    Amounts amounts(Shortfall shortfall) {
        return jdbc.sql(AMOUNTS)
                .param(shortfall.notice().id())
                .query((row, i) -> {
                    Currency currency = Currency.getInstance(row.getString("currency"));
                    return new Amounts(
                            new Money(row.getLong("required"), currency), new Money(row.getLong("balance"), currency));
                })
                .single();
    }
}
