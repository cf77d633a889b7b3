package io.touchstone.penalty.violation;

import io.touchstone.deposit.RefundObstacle;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A deposit is not paid back while a case is worked on (rules.md 4). */
@Component
@Order(40)
class OpenCaseObstacle implements RefundObstacle {

    private final JdbcClient jdbc;

    OpenCaseObstacle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Condition> check(String merchantId, Instant at) {
        long open = jdbc.sql("select count(*) from penalty_case where merchant_id = ? and ended_at is null")
                .param(merchantId)
                .query(Long.class)
                .single();
        return List.of(new Condition("cases_open", open == 0, open));
    }
}
