package io.touchstone.trade.domain;

import io.touchstone.trade.Orders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds orders by their id. */
@Component
class OrderRegister implements Orders {

    private final JdbcTemplate db;

    OrderRegister(JdbcTemplate db) {
        this.db = db;
    }

    @Override
    public Optional<OrderView> find(String orderId) {
        return db
                .query(
                        "select order_id, merchant_id, buyer_id, product_id, amount_minor, coalesce(currency, 'CNY'),"
                                + " paid_at, completed_at from trade_order where order_id = ?",
                        (row, i) -> view(row),
                        orderId)
                .stream()
                .findFirst();
    }

    private static OrderView view(ResultSet row) throws SQLException {
        return new OrderView(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getTimestamp(7).toInstant(),
                instant(row.getTimestamp(8)));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
