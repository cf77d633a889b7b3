package io.touchstone.trade;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Several statements that travel together, so that a short transaction does not wait and wake once for each. The server runs them
 * one after the other, each seeing what was committed when its turn came: what follows a lock sees what the lock waited for.
 */
public final class RoundTrip {

    private final StringBuilder statements = new StringBuilder();
    private final List<@Nullable Object> arguments = new ArrayList<>();
    private final List<RowCallbackHandler> readers = new ArrayList<>();

    /** @param reader takes the rows of the statement, if it has any */
    public void add(String statement, RowCallbackHandler reader, @Nullable Object... values) {
        if (!readers.isEmpty()) {
            statements.append(";\n");
        }
        statements.append(statement);
        arguments.addAll(Arrays.asList(values));
        readers.add(reader);
    }

    /** Runs all of them in the order in which they were added. */
    public void go(JdbcTemplate connection) {
        connection.execute(statements.toString(), (PreparedStatement sent) -> {
            new ArgumentPreparedStatementSetter(arguments.toArray()).setValues(sent);
            boolean hasRows = sent.execute();
            for (RowCallbackHandler reader : readers) {
                if (hasRows) {
                    read(sent, reader);
                }
                hasRows = sent.getMoreResults();
            }
            return readers.size();
        });
    }

    private static void read(PreparedStatement sent, RowCallbackHandler reader) throws SQLException {
        try (ResultSet rows = sent.getResultSet()) {
            while (rows.next()) {
                reader.processRow(rows);
            }
        }
    }
}
