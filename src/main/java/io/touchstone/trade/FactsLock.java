package io.touchstone.trade;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps ratings still while something is computed from all of them. Whoever changes a single rating holds the lock shared,
 * whoever changes or computes whole sets holds it alone; both until their transaction ends.
 */
public final class FactsLock {

    /** Any number that no other lock of the application uses. */
    public static final long KEY = 0x7472_6164_6501L;

    private FactsLock() {}

    public static void holdAlone(JdbcTemplate connection) {
        connection.query("select pg_advisory_xact_lock(?)", rs -> {}, KEY);
    }
}
