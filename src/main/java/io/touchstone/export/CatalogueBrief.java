package io.touchstone.export;

import java.util.List;

/**
 * What the rows of a report come to, reckoned of these rows themselves so that the two can never tell different things.
 *
 * @param columns the first says what a line is about, the others are numbers
 * @param sql a select naming its columns likewise, with {@code {rows}} where the rows stand as a table
 * @param chart how it is drawn; the first column is the axis
 */
public record CatalogueBrief(List<ExportColumn> columns, String sql, Chart chart) {

    /** The kind of drawing; a table of the same numbers always stands beside it. */
    public enum Chart {
        BAR,
        LINE
    }

    public CatalogueBrief {
        columns = List.copyOf(columns);
        if (!sql.contains("{rows}")) {
            throw new IllegalArgumentException("a brief is of the report’s own rows");
        }
    }

    /** The brief as a table, of the same parameters. */
    public TableExport of(TableExport rows) {
        return new TableExport(
                rows.name() + "-brief",
                columns,
                sql.replace("{rows}", "(" + rows.sql() + ")"),
                rows.parameters(),
                rows.filter());
    }
}
