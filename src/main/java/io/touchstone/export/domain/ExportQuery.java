package io.touchstone.export.domain;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.TableExport;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** The query of an export as COPY takes it: COPY knows no parameters, so the driver quotes their values into the text. */
final class ExportQuery {

    private static final Pattern NAME = Pattern.compile("(?<![:\\w]):([a-zA-Z][a-zA-Z0-9_]*)");

    private final TableExport table;
    private final PGConnection connection;
    private final ZoneId zone;

    ExportQuery(TableExport table, PGConnection connection, ZoneId zone) {
        this.table = table;
        this.connection = connection;
        this.zone = zone;
    }

    String copyOut() throws SQLException {
        return "copy (select " + columns() + " from (" + inner() + ") exported) to stdout (format csv)";
    }

    String explain() throws SQLException {
        return "explain (format json) " + inner();
    }

    String firstRows(int rows) throws SQLException {
        return "select " + columns() + " from (" + inner() + ") exported limit " + rows;
    }

    String countUpTo(int rows) throws SQLException {
        return "select count(*) from (select from (" + inner() + ") exported limit " + rows + ") counted";
    }

    private String columns() throws SQLException {
        List<String> columns = new ArrayList<>();
        for (ExportColumn column : table.columns()) {
            columns.add(
                    column.type() == ExportColumn.Type.TIME
                            ? column.name() + " at time zone " + text(zone.getId())
                            : column.name());
        }
        return String.join(", ", columns);
    }

    private String inner() throws SQLException {
        Matcher matcher = NAME.matcher(table.sql());
        StringBuilder sql = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1);
            if (!table.parameters().containsKey(name)) {
                throw new IllegalStateException("the export " + table.name() + " has no parameter " + name);
            }
            matcher.appendReplacement(
                    sql, Matcher.quoteReplacement(literal(table.parameters().get(name))));
        }
        return matcher.appendTail(sql).toString();
    }

    private String literal(@Nullable Object value) throws SQLException {
        if (value == null) {
            return "null";
        } else if (value instanceof Long || value instanceof Integer || value instanceof Boolean) {
            return "(" + value + ")";
        } else if (value instanceof BigDecimal decimal) {
            return "(" + decimal.toPlainString() + ")";
        } else if (value instanceof Instant instant) {
            return "timestamptz " + text(instant.toString());
        } else if (value instanceof Timestamp timestamp) {
            return "timestamptz " + text(timestamp.toInstant().toString());
        } else if (value instanceof OffsetDateTime time) {
            return "timestamptz " + text(time.toInstant().toString());
        } else if (value instanceof LocalDate date) {
            return "date " + text(date.toString());
        } else if (value instanceof String string) {
            return text(string);
        } else if (value instanceof Collection<?> list) {
            return array(list);
        }
        throw new IllegalArgumentException("an export takes no parameter of " + value.getClass());
    }

    private String array(Collection<?> list) throws SQLException {
        List<String> literals = new ArrayList<>();
        for (Object element : list) {
            literals.add(text(element.toString()));
        }
        return literals.stream().collect(Collectors.joining(",", "array[", "]::text[]"));
    }

    private String text(String value) throws SQLException {
        return "'" + connection.escapeLiteral(value) + "'";
    }

    static String canonicalHeader(TableExport table) {
        return table.columns().stream().map(ExportColumn::name).collect(Collectors.joining(",")) + "\n";
    }
}
