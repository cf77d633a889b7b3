package io.touchstone.trade.domain;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who may change facts at the same time: one set alone, or many single facts side by side. Held to the end of the
 * transaction, so that nothing is judged on rows that change meanwhile.
 */
final class TradeLocks {

    /** Any number nobody else uses; all of the trade's facts share it. */
    static final long FACTS = 0x7472_6164_6501L;

    private TradeLocks() {}

    static void alone(JdbcTemplate db) {
        db.query("select pg_advisory_xact_lock(" + FACTS + ")", row -> {});
    }
}
