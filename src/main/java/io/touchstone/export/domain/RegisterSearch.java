package io.touchstone.export.domain;

import io.touchstone.export.ExportEntry;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds exports by what a file of theirs shows. */
@Repository
class RegisterSearch {

    /** Exports a changed file is held against, the newest first. */
    private static final int NEAR_MAX = 200;

    private static final int HEADERS_MAX = 8;

    private final JdbcClient jdbc;
    private final ExportEntryRows rows;

    RegisterSearch(JdbcClient jdbc, ExportEntryRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** An export with how its hash stood on the way. */
    record Marked(ExportEntry entry, RowMarks marks) {}

    Optional<ExportEntry> byFile(String sha256) {
        return newest("file_sha256", sha256);
    }

    Optional<ExportEntry> byTable(String sha256) {
        return newest("sha256", sha256);
    }

    /** The first lines of the canonical forms of tables with these headings. */
    List<String> headers(String headingHash) {
        return jdbc.sql(
                        "select distinct array_to_string(columns, ',') from export_entry where heading_hash = :hash limit "
                                + HEADERS_MAX)
                .param("hash", headingHash)
                .query(String.class)
                .list();
    }

    List<Marked> withHeadings(String headingHash) {
        return jdbc.sql("select " + ExportEntryRows.COLUMNS + ", marks, mark_step from export_entry"
                        + " where heading_hash = :hash order by at desc limit " + NEAR_MAX)
                .param("hash", headingHash)
                .query((row, i) ->
                        new Marked(rows.entry(row, i), RowMarks.of(row.getBytes("marks"), row.getLong("mark_step"))))
                .list();
    }

    private Optional<ExportEntry> newest(String column, String sha256) {
        return jdbc.sql("select " + ExportEntryRows.COLUMNS + " from export_entry where " + column
                        + " = :hash order by at desc, entry_id desc limit 1")
                .param("hash", sha256)
                .query(rows::entry)
                .optional();
    }
}
