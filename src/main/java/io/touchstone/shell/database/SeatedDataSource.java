package io.touchstone.shell.database;

import io.touchstone.shell.PortalSeats;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Marks the connections of people in the portal with their account, and takes the mark off before the pool has them back.
 * Everybody else gets the pool's own connections at no cost.
 */
final class SeatedDataSource extends DelegatingDataSource {

    private final Supplier<PortalSeats> seats;

    SeatedDataSource(DataSource pool, Supplier<PortalSeats> seats) {
        super(pool);
        this.seats = seats;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        UUID seat = seats.get().taken();
        return seat == null ? connection : seated(connection, seat);
    }

    private static Connection seated(Connection connection, UUID seat) throws SQLException {
        try {
            mark(connection, seat.toString());
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return (Connection) Proxy.newProxyInstance(
                SeatedDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> call(connection, method, arguments));
    }

    private static Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
        if ("close".equals(method.getName()) && !connection.isClosed()) {
            unmark(connection);
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** A connection whose mark cannot be taken off is not used again. */
    private static void unmark(Connection connection) throws SQLException {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            mark(connection, "");
        } catch (SQLException e) {
            connection.abort(Runnable::run);
        }
    }

    private static void mark(Connection connection, String seat) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config('app.seat', ?, false)")) {
            statement.setString(1, seat);
            statement.execute();
        }
    }
}
