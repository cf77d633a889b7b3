package io.touchstone.deposit.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The numbers of accounts; opens those that are asked for and not there. */
@Component
class AccountIds {

    private final JdbcTemplate jdbc;

    AccountIds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of each account, in the caller's transaction. */
    Map<AccountKey, Long> of(Collection<AccountKey> wanted) {
        List<AccountKey> keys = List.copyOf(new LinkedHashSet<>(wanted));
        Map<AccountKey, Long> ids = find(keys);
        if (ids.size() < keys.size()) {
            List<AccountKey> missing =
                    keys.stream().filter(key -> !ids.containsKey(key)).toList();
            jdbc.query("select deposit_open(?::text[], ?::text[], ?::uuid[], ?::text[])", row -> {}, columns(missing));
            ids.putAll(find(missing));
        }
        return ids;
    }

    private Map<AccountKey, Long> find(List<AccountKey> keys) {
        Map<AccountKey, Long> ids = new HashMap<>();
        jdbc.query(
                """
                select a.account_id, a.purpose, a.merchant_id, a.hold_id, a.currency
                  from unnest(?::text[], ?::text[], ?::uuid[], ?::text[]) k (purpose, merchant_id, hold_id, currency)
                  cross join lateral (
                      select account_id, purpose, merchant_id, hold_id, currency from deposit_account
                       where merchant_id = k.merchant_id and purpose = k.purpose and currency = k.currency
                         and (hold_id = k.hold_id or k.hold_id is null)
                      union all
                      select account_id, purpose, merchant_id, hold_id, currency from deposit_account
                       where k.merchant_id is null and merchant_id is null and purpose = k.purpose and currency = k.currency) a
                """,
                row -> {
                    ids.put(key(row), row.getLong("account_id"));
                },
                columns(keys));
        return ids;
    }

    private static AccountKey key(ResultSet row) throws SQLException {
        return new AccountKey(
                AccountPurpose.of(row.getString("purpose")),
                row.getString("merchant_id"),
                row.getObject("hold_id", UUID.class),
                Currency.getInstance(row.getString("currency")));
    }

    private static Object[] columns(List<AccountKey> keys) {
        return new Object[] {
            keys.stream().map(key -> key.purpose().word()).toArray(String[]::new),
            keys.stream().map(AccountKey::merchantId).toArray(String[]::new),
            keys.stream().map(AccountKey::holdId).toArray(UUID[]::new),
            keys.stream().map(key -> key.currency().getCurrencyCode()).toArray(String[]::new)
        };
    }
}
