package io.touchstone.trade;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps ratings still while something is computed from all of them. Whoever changes a single rating holds the lock shared,
 * whoever changes or computes whole sets holds it alone; both until their transaction ends.
 */
public final class FactsLock {

    /** Any number that no other lock of the application uses. */
    private static final long KEY = 7_400_001L;

    private FactsLock() {}

    public static void share(JdbcTemplate connection) {
        connection.query("select pg_advisory_xact_lock_shared(?)", rs -> {}, KEY);
    }

    public static void holdAlone(JdbcTemplate connection) {
        connection.query("select pg_advisory_xact_lock(?)", rs -> {}, KEY);
    }
}
