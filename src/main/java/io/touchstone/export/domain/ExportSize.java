package io.touchstone.export.domain;

import io.touchstone.export.TableExport;
import io.touchstone.kernel.PlatformTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Tells small tables from large ones without counting the large ones to their end. */
@Component
class ExportSize {

    private final DataSource dataSource;
    private final PlatformTime time;

    ExportSize(DataSource dataSource, PlatformTime time) {
        this.dataSource = dataSource;
        this.time = time;
    }

    boolean exceeds(TableExport table, int rows) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(
                        new ExportQuery(table, connection.unwrap(PGConnection.class), time.zone())
                                .countUpTo(rows + 1))) {
            return count.next() && count.getInt(1) > rows;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the export " + table.name() + " could not be counted", e);
        }
    }
}
