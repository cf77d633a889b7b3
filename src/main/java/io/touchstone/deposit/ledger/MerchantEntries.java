package io.touchstone.deposit.ledger;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.ShellRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What moved on all accounts of a merchant in one currency, newest first. From each account no more is read than a page can show,
 * however long its history.
 */
@Component
public class MerchantEntries {

    private static final int CURSOR_VALUES = 2;

    private final JdbcClient jdbc;

    MerchantEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a page begins: after this entry, going back. */
    private record Place(long transferId, long accountId) {

        static final Place NEWEST = new Place(Long.MAX_VALUE, 0);

        static Place of(@Nullable String cursor) {
            if (cursor == null) {
                return NEWEST;
            }
            List<String> values = Cursor.decode(cursor, CURSOR_VALUES)
                    .filter(parts -> parts.stream().allMatch(part -> part.matches("\\d{1,18}")))
                    .orElseThrow(() -> new RuleViolation(ShellRule.BAD_CURSOR));
            return new Place(Long.parseLong(values.get(0)), Long.parseLong(values.get(1)));
        }
    }

    /** @throws RuleViolation when the cursor is none of ours */
    public KeysetPage<EntryRow> page(String merchantId, Currency currency, @Nullable String cursor, int limit) {
        Place place = Place.of(cursor);
        List<EntryRow> rows = jdbc.sql("""
                select e.transfer_id, e.account_id, e.at, t.kind, t.cause_id, a.purpose, a.hold_id, a.currency, e.amount_minor,
                       e.balance_minor
                  from deposit_account a
                  cross join lateral (
                      select * from deposit_entry e
                       where e.account_id = a.account_id
                         and e.version <= case when :transfer = 9223372036854775807 then a.version
                                          else deposit_version_before(a.account_id, a.version,
                                                   :transfer + case when a.account_id < :account then 1 else 0 end) end
                       order by e.version desc limit :rows) e
                  join deposit_transfer t on t.transfer_id = e.transfer_id
                 where a.merchant_id = :merchant and a.currency = :currency
                 order by e.transfer_id desc, e.account_id desc limit :rows
                """)
                .param("transfer", place.transferId())
                .param("account", place.accountId())
                .param("merchant", merchantId)
                .param("currency", currency.getCurrencyCode())
                .param("rows", limit + 1)
                .query(MerchantEntries::row)
                .list();
        return KeysetPage.cut(
                rows, limit, row -> List.of(Long.toString(row.transferId()), Long.toString(row.accountId())));
    }

    private static EntryRow row(ResultSet row, int index) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new EntryRow(
                row.getLong("transfer_id"),
                row.getLong("account_id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                row.getObject("cause_id", UUID.class),
                row.getString("purpose"),
                row.getObject("hold_id", UUID.class),
                new Money(row.getLong("amount_minor"), currency),
                new Money(row.getLong("balance_minor"), currency));
    }
}
