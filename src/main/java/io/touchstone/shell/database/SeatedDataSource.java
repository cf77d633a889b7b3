package io.touchstone.shell.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Marks connections with what the thread may see, and takes the mark off before the pool has them back. Who sees everything as it
 * is gets the pool's own connections at no cost.
 */
final class SeatedDataSource extends DelegatingDataSource {

    private final Supplier<ConnectionMark> marks;

    SeatedDataSource(DataSource pool, Supplier<ConnectionMark> marks) {
        super(pool);
        this.marks = marks;
    }

    @Override
    public Connection getConnection() throws SQLException {
        ConnectionMark mark = marks.get();
        Connection connection = super.getConnection();
        return mark.isNone() ? connection : marked(connection, mark);
    }

    private static Connection marked(Connection connection, ConnectionMark mark) throws SQLException {
        try {
            mark.put(connection);
        } catch (SQLException e) {
            connection.abort(Runnable::run);
            throw e;
        }
        if (mark.isTimeAlone()) {
            return connection;
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
            ConnectionMark.NONE.put(connection);
        } catch (SQLException e) {
            connection.abort(Runnable::run);
        }
    }
}
