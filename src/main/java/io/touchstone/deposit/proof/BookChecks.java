package io.touchstone.deposit.proof;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What must be so in the books at any moment, each asked of all rows at once; the database answers only what is not so. A query
 * names its columns as {@link Finding} does.
 */
@Component
class BookChecks {

    private static final int FETCH = 500;

    private static final String CURRENCY_SUM = """
            select 'currency_sum' as kind, currency::text, null::bigint as account_id, null::bigint as transfer_id, null::bigint as place,
                   0::numeric as expected_minor, sum(balance_minor) as found_minor
              from deposit_account group by currency having sum(balance_minor) <> 0
            """;

    private static final String ACCOUNT_BALANCE = """
            select 'account_balance' as kind, a.currency::text, a.account_id, null::bigint as transfer_id, a.version::bigint as place,
                   coalesce(e.total, 0) as expected_minor, a.balance_minor::numeric as found_minor
              from deposit_account a
              left join (select account_id, sum(amount_minor) as total, count(*) as entries, max(version) as version
                           from deposit_entry group by account_id) e using (account_id)
             where a.balance_minor <> coalesce(e.total, 0) or a.version <> coalesce(e.entries, 0)
                or a.version <> coalesce(e.version, 0)
            """;

    /** Without gap, each balance the one before plus the amount, and never back in time. */
    private static final String ENTRY_RUN = """
            select 'entry_run' as kind, null::text as currency, account_id, transfer_id, version as place,
                   before_balance::numeric + amount_minor as expected_minor, balance_minor::numeric as found_minor
              from (select account_id, transfer_id, version::bigint, amount_minor::bigint, balance_minor, at,
                           lag(version::bigint, 1, 0::bigint) over w as before_version,
                           lag(balance_minor, 1, 0::bigint) over w as before_balance, lag(at) over w as before_at
                      from deposit_entry window w as (partition by account_id order by version)) e
             where version <> before_version + 1 or balance_minor <> before_balance::numeric + amount_minor or at < before_at
            """;

    private static final String TRANSFER_BALANCE = """
            select 'transfer_balance' as kind, min(t.currency::text) as currency, null::bigint as account_id, transfer_id,
                   null::bigint as place, 0::numeric as expected_minor, coalesce(sum(e.amount_minor), 0) as found_minor
              from deposit_transfer t full join deposit_entry e using (transfer_id)
              left join deposit_account a on a.account_id = e.account_id
             group by transfer_id
            having count(e.account_id) < 2 or count(t.kind) < count(*) or sum(e.amount_minor) <> 0
                or bool_or(a.currency is distinct from t.currency) or bool_or(e.at <> t.at)
            """;

    /** Each hold with its case on one side, its account on the other. */
    private static final String HOLD_BALANCE = """
            select 'hold_balance' as kind, coalesce(a.currency::text, h.currency) as currency, a.account_id,
                   null::bigint as transfer_id, null::bigint as place,
                   (case when h.state = 'open' then h.amount_minor - coalesce(g.gone, 0) else 0 end)::numeric as expected_minor,
                   a.balance_minor::numeric as found_minor
              from deposit_hold h
              full join (select * from deposit_account where purpose = 'hold') a on a.hold_id = h.hold_id
              left join (select hold_id, sum(amount_minor) as gone from deposit_hold_act group by hold_id) g on g.hold_id = h.hold_id
             where (h.hold_id is null and a.balance_minor <> 0)
                or (h.hold_id is not null and (a.account_id is null or a.merchant_id <> h.merchant_id or a.currency <> h.currency))
                or a.balance_minor <> case when h.state = 'open' then h.amount_minor - coalesce(g.gone, 0) else 0 end
                or (h.state <> 'open' and h.amount_minor <> coalesce(g.gone, 0))
            """;

    /** What a merchant owes on one side, the debts that it is made of on the other. */
    private static final String DEBT_BALANCE = """
            select 'debt_balance' as kind, coalesce(a.currency::text, d.currency) as currency, a.account_id,
                   null::bigint as transfer_id, null::bigint as place,
                   -coalesce(d.remaining, 0) as expected_minor, coalesce(a.balance_minor, 0)::numeric as found_minor
              from (select * from deposit_account where purpose = 'receivable') a
              full join (select merchant_id, currency, sum(remaining_minor) as remaining
                           from deposit_debt where remaining_minor > 0 group by merchant_id, currency) d
                on d.merchant_id = a.merchant_id and d.currency = a.currency
             where coalesce(a.balance_minor, 0) <> -coalesce(d.remaining, 0)
            """;

    /** In the order in which they are made. */
    static final List<String> ALL =
            List.of(CURRENCY_SUM, ACCOUNT_BALANCE, ENTRY_RUN, TRANSFER_BALANCE, HOLD_BALANCE, DEBT_BALANCE);

    private final JdbcTemplate jdbc;

    BookChecks(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        jdbc.setFetchSize(FETCH);
    }

    /** How much is in the books, to say what was proved. */
    record Size(long accounts, long transfers, long entries) {}

    Size size() {
        return jdbc.queryForObject("""
                select (select count(*) from deposit_account), (select count(*) from deposit_transfer), (select count(*) from deposit_entry)
                """, (row, i) -> new Size(row.getLong(1), row.getLong(2), row.getLong(3)));
    }

    void make(String check, Consumer<Finding> found) {
        jdbc.query(check, row -> {
            found.accept(finding(row));
        });
    }

    static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                Finding.Kind.of(row.getString("kind")),
                row.getString("currency"),
                row.getObject("account_id", Long.class),
                row.getObject("transfer_id", Long.class),
                row.getObject("place", Long.class),
                whole(row.getBigDecimal("expected_minor")),
                whole(row.getBigDecimal("found_minor")));
    }

    /** Sums of wrong books may be beyond a long. */
    private static @Nullable BigInteger whole(@Nullable BigDecimal sum) {
        return sum == null ? null : sum.toBigIntegerExact();
    }
}
