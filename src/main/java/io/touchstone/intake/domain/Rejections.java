package io.touchstone.intake.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads which rows of an import were refused. */
@Component
public class Rejections {

    /** One refused row; the raw text as it stood in the file. */
    public record Row(long line, String column, String code, String detail, String raw) {}

    private final JdbcTemplate db;
    private final DataSource dataSource;

    Rejections(JdbcTemplate db, DataSource dataSource) {
        this.db = db;
        this.dataSource = dataSource;
    }

    List<Row> first(UUID importId, int limit) {
        return db.query(
                "select * from intake_rejection where import_id = ? order by line limit ?",
                (row, index) -> new Row(
                        row.getLong("line"),
                        row.getString("column_name"),
                        row.getString("code"),
                        row.getString("detail"),
                        row.getString("raw")),
                importId,
                limit);
    }

    Map<String, Long> byCode(UUID importId) {
        Map<String, Long> counts = new LinkedHashMap<>();
        db.query(
                "select code, count(*) from intake_rejection where import_id = ? group by code order by 2 desc, 1",
                row -> {
                    counts.put(row.getString(1), row.getLong(2));
                },
                importId);
        return counts;
    }

    /** The database itself writes the CSV, so that it streams whatever its size. */
    void write(UUID importId, OutputStream out) {
        String query = "copy (select line, column_name as \"column\", code, detail, raw from intake_rejection"
                + " where import_id = '" + importId + "' order by line) to stdout (format csv, header)";
        try (Connection connection = dataSource.getConnection()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(query, out);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("rejections", query, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
