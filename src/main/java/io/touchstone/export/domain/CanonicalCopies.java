package io.touchstone.export.domain;

import io.touchstone.export.CanonicalTables;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportReceipt;
import io.touchstone.export.TableExport;
import io.touchstone.kernel.PlatformTime;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Reads tables by COPY in an order of its own, so that rows that a list shows side by side by chance are not told apart by it. */
@Component
class CanonicalCopies implements CanonicalTables {

    private static final Pattern RELATION = Pattern.compile("\"Relation Name\": \"([^\"]+)\"");

    private final DataSource dataSource;
    private final PlatformTime time;

    CanonicalCopies(DataSource dataSource, PlatformTime time) {
        this.dataSource = dataSource;
        this.time = time;
    }

    @Override
    public ExportReceipt read(TableExport table, LongConsumer progress, Sink sink) throws IOException {
        TableExport sorted = sorted(table);
        try (Connection connection = dataSource.getConnection()) {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            String sql = new ExportQuery(sorted, postgres, time.zone()).copyOut();
            JsonRows json = new JsonRows(table.columns());
            return CopyLines.read(postgres, sql, sorted, progress, line -> sink.take(line, json.row(line)))
                    .receipt();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the table " + table.name() + " could not be read", e);
        }
    }

    @Override
    public Set<String> origins(TableExport table) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            try (ResultSet plan = statement.executeQuery(new ExportQuery(table, postgres, time.zone()).explain())) {
                plan.next();
                return RELATION.matcher(plan.getString(1))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet());
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the table " + table.name() + " could not be read", e);
        }
    }

    @Override
    public String header(TableExport table) {
        return ExportQuery.canonicalHeader(table);
    }

    private static TableExport sorted(TableExport table) {
        String order = table.columns().stream().map(CanonicalCopies::order).collect(Collectors.joining(", "));
        String sql = "select * from (" + table.sql() + ") listed order by " + order;
        return new TableExport(table.name(), table.columns(), sql, table.parameters(), table.filter());
    }

    /** Texts by their bytes: languages sort differently from server to server. */
    private static String order(ExportColumn column) {
        return column.type() == ExportColumn.Type.TEXT ? column.name() + "::text collate \"C\"" : column.name();
    }
}
