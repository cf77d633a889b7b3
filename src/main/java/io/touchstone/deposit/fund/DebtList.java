package io.touchstone.deposit.fund;

import io.touchstone.deposit.statement.Place;
import io.touchstone.kernel.Money;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads debts as a list and by age. */
@Component
class DebtList {

    private final JdbcClient jdbc;

    DebtList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first: it is the one to be looked after. */
    List<Debt> list(DebtFilter filter, @Nullable Place after, int limit) {
        Map<String, String> words = filter.words();
        words.remove("state");
        JdbcClient.StatementSpec query = jdbc.sql(DebtRows.SELECT + " where true" + filter.where()
                        + (after == null ? "" : " and (d.opened_at, d.debt_id) > (:afterAt, :afterId)")
                        + " order by d.opened_at, d.debt_id limit :limit")
                .params(words)
                .param("limit", limit);
        if (after != null) {
            query = query.param("afterAt", Timestamp.from(after.at())).param("afterId", after.id());
        }
        return query.query(DebtRows::debt).list();
    }

    /** What is owed by currency and age: up to 30, 90, 180 days, and older. */
    List<DebtAge> ages(Instant now) {
        return jdbc.sql("""
                        select currency, width_bucket(extract(epoch from ?::timestamptz - opened_at) / 86400, array[30, 90, 180]) as age,
                               count(*), sum(remaining_minor)::bigint
                          from deposit_debt where remaining_minor > 0 group by 1, 2 order by 1, 2
                        """)
                .param(Timestamp.from(now))
                .query((row, i) -> new DebtAge(
                        row.getInt(2),
                        row.getLong(3),
                        new Money(row.getLong(4), Currency.getInstance(row.getString(1)))))
                .list();
    }

    /** How many days ago a debt was opened. */
    static long days(Debt debt, Instant now) {
        return Duration.between(debt.openedAt(), now).toDays();
    }
}
