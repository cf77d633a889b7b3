package io.touchstone.deposit.requirement;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Top-up notices newest first, each filter along its index. */
@Component
class ShortfallList {

    private static final String SELECT = """
            select s.shortfall_id, s.case_no, s.merchant_id, m.name, s.cause, s.state, s.proposal, s.currency, s.required_minor,
                   s.balance_minor, s.missing_minor, s.opened_at, s.next_due_at, s.ended_at
              from deposit_shortfall s join merchant_shop_v m using (merchant_id)
            """;
    private static final String ORDER = " order by s.opened_at desc, s.shortfall_id desc";

    private final JdbcClient jdbc;

    ShortfallList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A statement and its named values. */
    record Statement(String sql, Map<String, Object> values) {}

    KeysetPage<ShortfallRow> page(ShortfallFilter filter, @Nullable String cursor, int limit, Instant now) {
        Statement all = all(filter, now);
        Map<String, Object> values = new LinkedHashMap<>(all.values());
        values.put("limit", limit + 1);
        String beyond = after(cursor, values) ? " and (s.opened_at, s.shortfall_id) < (:afterAt, :afterId)" : "";
        List<ShortfallRow> rows = jdbc.sql(SELECT + all.sql() + beyond + ORDER + " limit :limit")
                .params(values)
                .query(ShortfallList::row)
                .list();
        return KeysetPage.cut(
                rows, limit, row -> List.of(row.openedAt().toString(), row.id().toString()));
    }

    /** The conditions of a filter and their values, which an export has as well. */
    static Statement all(ShortfallFilter filter, Instant now) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        String state = filter.state();
        if (state != null) {
            conditions.add("s.state = :state");
            values.put("state", state);
        }
        if (filter.view().equals(ShortfallFilter.DUE)) {
            conditions.add("s.next_due_at <= :now");
            values.put("now", Timestamp.from(now));
        }
        if (filter.view().equals(ShortfallFilter.PROPOSED)) {
            conditions.add("s.proposal = 'pending'");
        }
        String merchant = filter.merchant();
        if (merchant != null) {
            conditions.add("s.merchant_id = :merchant");
            values.put("merchant", merchant);
        }
        return new Statement(" where " + (conditions.isEmpty() ? "true" : String.join(" and ", conditions)), values);
    }

    Optional<ShortfallRow> find(UUID id) {
        return jdbc.sql(SELECT + " where s.shortfall_id = ?")
                .param(id)
                .query(ShortfallList::row)
                .optional();
    }

    /** What runs against a shop, in any currency. */
    List<ShortfallRow> openOf(String merchantId) {
        return jdbc.sql(SELECT + " where s.merchant_id = ? and s.state = 'open' order by s.currency")
                .param(merchantId)
                .query(ShortfallList::row)
                .list();
    }

    /** Those of which a person has to decide whether the shop is suspended, the oldest first. */
    List<ShortfallRow> proposed(int limit) {
        return jdbc.sql(SELECT + " where s.state = 'open' and s.proposal = 'pending' order by s.opened_at limit ?")
                .param(limit)
                .query(ShortfallList::row)
                .list();
    }

    /** How many run, and of how many suspending the shop waits, each counted no further than a limit. */
    long[] count(int limit) {
        return jdbc.sql("""
                        select (select count(*) from (select from deposit_shortfall where state = 'open' limit :limit) o),
                               (select count(*) from (select from deposit_shortfall where state = 'open'
                                   and proposal = 'pending' limit :limit) p)
                        """)
                .param("limit", limit)
                .query((row, i) -> new long[] {row.getLong(1), row.getLong(2)})
                .single();
    }

    /** @return whether the cursor is one of ours; another begins the list anew */
    private static boolean after(@Nullable String cursor, Map<String, Object> values) {
        List<String> place =
                cursor == null ? List.of() : Cursor.decode(cursor, 2).orElse(List.of());
        if (place.isEmpty()) {
            return false;
        }
        try {
            values.put("afterAt", Timestamp.from(Instant.parse(place.get(0))));
            values.put("afterId", UUID.fromString(place.get(1)));
            return true;
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            return false;
        }
    }

    private static ShortfallRow row(ResultSet row, int i) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new ShortfallRow(
                row.getObject("shortfall_id", UUID.class),
                row.getString("case_no"),
                row.getString("merchant_id"),
                row.getString("name"),
                row.getString("cause"),
                row.getString("state"),
                row.getString("proposal"),
                new Money(row.getLong("required_minor"), currency),
                new Money(row.getLong("balance_minor"), currency),
                new Money(row.getLong("missing_minor"), currency),
                row.getTimestamp("opened_at").toInstant(),
                instant(row.getTimestamp("next_due_at")),
                instant(row.getTimestamp("ended_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
