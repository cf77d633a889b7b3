package io.touchstone.export.domain;

import io.touchstone.export.TableExport;
import io.touchstone.export.TablePreviews;
import io.touchstone.kernel.PlatformTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Reads the beginning of a table by the query its export uses, and gives up on one that takes too long to be looked at. */
@Component
class FirstRows implements TablePreviews {

    /** Rows that are counted for somebody who looks. */
    static final int COUNTED_MAX = 10_000;

    private static final int SECONDS_MAX = 20;

    private final DataSource dataSource;
    private final PlatformTime time;

    FirstRows(DataSource dataSource, PlatformTime time) {
        this.dataSource = dataSource;
        this.time = time;
    }

    @Override
    public Preview first(TableExport table, int rows) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS_MAX);
            ExportQuery query = new ExportQuery(table, connection.unwrap(PGConnection.class), time.zone());
            List<List<@Nullable String>> first = read(statement, query.firstRows(rows));
            long counted = first.size() < rows ? first.size() : count(statement, query.countUpTo(COUNTED_MAX + 1));
            return new Preview(first, counted, COUNTED_MAX);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the table " + table.name() + " could not be read", e);
        }
    }

    private static List<List<@Nullable String>> read(Statement statement, String sql) throws SQLException {
        List<List<@Nullable String>> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(sql)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<@Nullable String> row = new ArrayList<>(columns);
                for (int i = 1; i <= columns; i++) {
                    row.add(found.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static long count(Statement statement, String sql) throws SQLException {
        try (ResultSet count = statement.executeQuery(sql)) {
            return count.next() ? count.getLong(1) : 0;
        }
    }
}
