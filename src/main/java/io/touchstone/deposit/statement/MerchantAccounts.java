package io.touchstone.deposit.statement;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists what merchants have lodged and owe. */
@Component
class MerchantAccounts {

    private static final int CURSOR_SIZE = 2;

    /** The rows of the list with {@code :merchant}, {@code :currency} and {@code :show}, all of them texts. */
    static final String ROWS = """
            select l.merchant_id, m.name, l.currency, b.available, b.frozen, b.owed, b.moved_at
              from (select distinct merchant_id, currency from deposit_account
                     where purpose in ('deposit', 'receivable') and merchant_id is not null
                       and (:currency = '' or currency = :currency)
                       and (:merchant = '' or starts_with(merchant_id, :merchant))
                       %s
                     order by merchant_id, currency) l
              cross join lateral (
                  select coalesce(sum(balance_minor) filter (where purpose = 'deposit'), 0)::bigint as available,
                         coalesce(sum(balance_minor) filter (where purpose = 'hold'), 0)::bigint as frozen,
                         coalesce(-sum(balance_minor) filter (where purpose = 'receivable'), 0)::bigint as owed,
                         nullif(max(moved_at), '-infinity') as moved_at
                    from deposit_account a where a.merchant_id = l.merchant_id and a.currency = l.currency) b
              join merchant m on m.merchant_id = l.merchant_id
             where case :show when 'owing' then b.owed > 0 when 'frozen' then b.frozen > 0
                              when 'empty' then b.available + b.frozen = 0 else true end
             order by l.merchant_id, l.currency
            """;

    private final JdbcClient jdbc;

    MerchantAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KeysetPage<MerchantAccount> page(AccountFilter filter, @Nullable String cursor, int limit) {
        List<String> place = cursor == null
                ? List.of("", "")
                : Cursor.decode(cursor, CURSOR_SIZE).orElse(List.of("", ""));
        List<MerchantAccount> rows = jdbc.sql(
                        ROWS.formatted("and (merchant_id, currency) > (:after_merchant, :after_currency)")
                                + " limit :limit")
                .param("merchant", filter.merchant())
                .param("currency", filter.currency())
                .param("show", filter.show())
                .param("after_merchant", place.get(0))
                .param("after_currency", place.get(1))
                .param("limit", limit + 1)
                .query((row, i) -> account(row))
                .list();
        return KeysetPage.cut(rows, limit, last -> List.of(last.merchantId(), last.currency()));
    }

    /** What one merchant has and owes, a line for each currency. */
    List<MerchantAccount> of(String merchantId) {
        return jdbc.sql("select * from (" + ROWS.formatted("and merchant_id = :merchant") + ") r")
                .param("merchant", merchantId)
                .param("currency", "")
                .param("show", "")
                .query((row, i) -> account(row))
                .list();
    }

    /** The currencies in which a merchant has accounts. */
    List<Currency> currencies(String merchantId) {
        return jdbc.sql("""
                        select distinct currency from deposit_account
                         where merchant_id = ? and purpose in ('deposit', 'receivable') order by currency
                        """)
                .param(merchantId)
                .query((row, i) -> Currency.getInstance(row.getString(1)))
                .list();
    }

    private static MerchantAccount account(ResultSet row) throws SQLException {
        Timestamp moved = row.getTimestamp("moved_at");
        Instant at = moved == null ? null : moved.toInstant();
        return new MerchantAccount(
                row.getString("merchant_id"),
                row.getString("name"),
                row.getString("currency"),
                row.getLong("available"),
                row.getLong("frozen"),
                row.getLong("owed"),
                at);
    }
}
