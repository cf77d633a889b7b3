package io.touchstone.inspection.cost;

import io.touchstone.kernel.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What inspection cost the platform, read from the sums kept beside the book; what merchants bear is no cost of ours. */
@Component
public class Spend {

    private final JdbcClient jdbc;

    Spend(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sums under one key and period, one a currency, the largest first. */
    public List<Money> of(String dimension, String period, String key) {
        return of(dimension, period, List.of(key)).getOrDefault(key, List.of());
    }

    /** The same for several keys; a key on which nothing was spent is left out. */
    public Map<String, List<Money>> of(String dimension, String period, List<String> keys) {
        Map<String, List<Money>> sums = new HashMap<>();
        if (keys.isEmpty()) {
            return sums;
        }
        jdbc.sql("""
                        select key, currency, sum(amount_minor)::bigint as minor from inspection_spend
                         where dimension = :dimension and period = :period and key in (:keys) and bearer = 'platform'
                         group by key, currency order by minor desc""")
                .param("dimension", dimension)
                .param("period", period)
                .param("keys", keys)
                .query(row -> {
                    sums.computeIfAbsent(row.getString("key"), key -> new ArrayList<>())
                            .add(new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency"))));
                });
        return sums;
    }

    /** What each kind of cost came to, the platform’s part only. */
    public Map<CostKind, Money> byKind(String period, Currency currency) {
        Map<CostKind, Money> kinds = new TreeMap<>();
        jdbc.sql("""
                        select kind, amount_minor from inspection_spend where dimension = 'all' and key = '' and period = :period
                           and bearer = 'platform' and currency = :currency""")
                .param("period", period)
                .param("currency", currency.getCurrencyCode())
                .query(row -> {
                    CostKind kind = CostKind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT));
                    kinds.put(kind, new Money(row.getLong("amount_minor"), currency));
                });
        return kinds;
    }

    /** What some plans spent in each month, such as {@code 2026-03}, in order; months without any are left out. */
    public Map<String, Long> months(List<UUID> plans, Currency currency) {
        Map<String, Long> months = new TreeMap<>();
        if (plans.isEmpty()) {
            return months;
        }
        jdbc.sql("""
                        select period, sum(amount_minor)::bigint as minor from inspection_spend
                         where dimension = 'plan' and key in (:plans) and bearer = 'platform' and currency = :currency
                           and period ~ '^[0-9]{4}-[0-9]{2}$'
                         group by period""")
                .param("plans", plans.stream().map(UUID::toString).toList())
                .param("currency", currency.getCurrencyCode())
                .query(row -> {
                    months.put(row.getString("period"), row.getLong("minor"));
                });
        return months;
    }
}
