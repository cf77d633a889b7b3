package io.touchstone.deposit.refund;

import io.touchstone.deposit.RefundObstacle;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of a deposit is spoken for: holds, debts, a top-up that was called for (rules.md 4). */
@Component
@Order(30)
class MoneyObstacle implements RefundObstacle {

    private static final String OPEN = """
            select (select count(*) from deposit_account
                     where merchant_id = :merchant and purpose = 'hold' and balance_minor <> 0) as holds,
                   (select count(*) from deposit_account
                     where merchant_id = :merchant and purpose = 'receivable' and balance_minor <> 0) as debts,
                   (select count(*) from deposit_shortfall where merchant_id = :merchant and state = 'open') as calls
            """;

    private final JdbcClient jdbc;

    MoneyObstacle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Condition> check(String merchantId, Instant at) {
        return jdbc.sql(OPEN)
                .param("merchant", merchantId)
                .query((row, index) -> List.of(
                        Conditions.none("holds_open", row.getLong("holds")),
                        Conditions.none("debts_open", row.getLong("debts")),
                        Conditions.none("top_up_open", row.getLong("calls"))))
                .single();
    }
}
