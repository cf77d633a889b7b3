package io.touchstone.trade.domain;

import io.touchstone.trade.FactsLock;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who may change facts at the same time: one set alone, or many single facts side by side. Held to the end of the
 * transaction, so that nothing is judged on rows that change meanwhile.
 */
final class TradeLocks {

    static final long FACTS = FactsLock.KEY;

    private TradeLocks() {}

    static void alone(JdbcTemplate db) {
        FactsLock.holdAlone(db);
    }
}
