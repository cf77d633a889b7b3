package io.touchstone.trade.domain;

import io.touchstone.merchant.YearlyTurnover;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Adds up what shops took in yuan, over the index of their orders. */
@Component
class TurnoverOfOrders implements YearlyTurnover {

    private final JdbcTemplate db;

    TurnoverOfOrders(JdbcTemplate db) {
        this.db = db;
    }

    @Override
    public Map<String, Long> between(Collection<String> merchantIds, Instant from, Instant to) {
        Map<String, Long> turnover = new HashMap<>();
        db.query(
                "select merchant_id, sum(amount_minor)::bigint from trade_order where merchant_id = any (?)"
                        + " and paid_at >= ? and paid_at < ? and coalesce(currency, 'CNY') = 'CNY' group by merchant_id",
                row -> {
                    turnover.put(row.getString(1), row.getLong(2));
                },
                merchantIds.toArray(String[]::new),
                Timestamp.from(from),
                Timestamp.from(to));
        return turnover;
    }
}
