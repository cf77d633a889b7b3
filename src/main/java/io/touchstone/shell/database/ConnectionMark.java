package io.touchstone.shell.database;

import io.touchstone.shell.Lens;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a connection is told before it is given out: who sits at it, what it shows, and by which clock versions are told.
 *
 * @param seat the account whose rows alone are seen; null for all
 * @param told the application's time where it is not the machine's; null for the server's own
 * @param story whether rows are made that tell a past
 */
record ConnectionMark(
        @Nullable UUID seat, Lens lens, @Nullable Instant told, boolean story) {

    private static final String SET = "select set_config('app.seat', ?, false), set_config('search_path', ?, false),"
            + " set_config('app.as_of', ?, false), set_config('app.merchants', ?, false),"
            + " set_config('app.now', ?, false), set_config('app.story', ?, false),"
            + " set_config('default_transaction_read_only', ?, false)";

    /** Nothing said: the pool's own state. */
    static final ConnectionMark NONE = new ConnectionMark(null, Lens.NONE, null, false);

    boolean isNone() {
        return equals(NONE);
    }

    /** Told nothing but the time, which every connection of such an application is told anew. */
    boolean isTimeAlone() {
        return equals(new ConnectionMark(null, Lens.NONE, told, false));
    }

    void put(Connection connection) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement(SET)) {
            set.setString(1, text(seat));
            set.setString(2, path());
            set.setString(3, text(lens.asOf()));
            set.setString(4, merchants(connection));
            set.setString(5, text(told));
            set.setString(6, story ? "on" : "off");
            set.setString(7, lens.isNone() ? "off" : "on");
            set.execute();
        }
        if (!lens.isNone()) {
            forgetPlans(connection);
        }
    }

    /** The lens's instant and merchants stand in the plans themselves; those of an earlier lens are not to be used again. */
    private static void forgetPlans(Connection connection) throws SQLException {
        try (Statement discard = connection.createStatement()) {
            discard.execute("discard plans");
        }
    }

    private String path() {
        if (lens.isNone()) {
            return "public";
        }
        return lens.asOf() == null ? "scope, public" : "lens, public";
    }

    private String merchants(Connection connection) throws SQLException {
        if (lens.merchants() == null) {
            return "";
        }
        return connection.createArrayOf("text", lens.merchants().toArray()).toString();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
