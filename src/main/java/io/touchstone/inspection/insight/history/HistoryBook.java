package io.touchstone.inspection.insight.history;

import io.touchstone.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of past findings and what was wrong in them. */
@Component
class HistoryBook {

    private static final int RECENT = 50;
    private static final String SELECT = "select * from inspection_history_import";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    HistoryBook(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void open(HistoryImport file, Actor actor) {
        jdbc.sql("""
                        insert into inspection_history_import (import_id, source, file_name, sha256, encoding, job_id, uploaded_by, uploaded_at)
                        values (:id, :source, :name, :sha256, :encoding, :job, :by, :at)""")
                .param("id", file.importId())
                .param("source", file.source())
                .param("name", file.fileName())
                .param("sha256", file.sha256())
                .param("encoding", file.encoding().word())
                .param("job", file.jobId())
                .param("by", actor.toString())
                .param("at", Timestamp.from(file.uploadedAt()))
                .update();
    }

    /** Whether the file was running until now. */
    boolean end(UUID id, HistoryImport.State state, HistoryCounts counts, Instant at) {
        return jdbc.sql("""
                        update inspection_history_import set state = :state, rows_read = :read, rows_new = :new, rows_merged = :merged,
                               rows_changed = :changed, rows_known = :known, rows_refused = :refused, ended_at = :at
                         where import_id = :id and state = 'running'""")
                        .param("state", state.word())
                        .param("read", counts.read())
                        .param("new", counts.fresh())
                        .param("merged", counts.merged())
                        .param("changed", counts.changed())
                        .param("known", counts.known())
                        .param("refused", counts.refused())
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<HistoryImport> find(UUID id) {
        return jdbc.sql(SELECT + " where import_id = :id")
                .param("id", id)
                .query(HistoryBook::view)
                .optional();
    }

    /** The same content of the same source, on its way or done. */
    Optional<HistoryImport> before(String source, String sha256) {
        return jdbc.sql(SELECT + " where source = :source and sha256 = :sha256 and state in ('running', 'done')")
                .param("source", source)
                .param("sha256", sha256)
                .query(HistoryBook::view)
                .optional();
    }

    /** The newest fifty. */
    List<HistoryImport> recent() {
        return jdbc.sql(SELECT + " order by uploaded_at desc, import_id desc limit " + RECENT)
                .query(HistoryBook::view)
                .list();
    }

    void keepFaults(UUID id, List<HistoryFault> faults) {
        batches.update("delete from inspection_history_fault where import_id = ?", id);
        batches.batchUpdate(
                "insert into inspection_history_fault (import_id, line, column_name, code, refused, value) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                faults.stream()
                        .map(fault -> new Object[] {
                            id, fault.line(), fault.column(), fault.code(), fault.refused(), fault.value()
                        })
                        .toList());
    }

    List<HistoryFault> faults(UUID id, int limit) {
        return jdbc.sql(
                        "select line, column_name, code, refused, value from inspection_history_fault where import_id = :id"
                                + " order by line, column_name, code limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query((row, i) -> new HistoryFault(
                        row.getLong("line"),
                        row.getString("column_name"),
                        row.getString("code"),
                        row.getBoolean("refused"),
                        row.getString("value")))
                .list();
    }

    private static HistoryImport view(ResultSet row, int index) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new HistoryImport(
                Objects.requireNonNull(row.getObject("import_id", UUID.class)),
                row.getString("source"),
                row.getString("file_name"),
                row.getString("sha256"),
                HistoryEncoding.typed(row.getString("encoding")).orElseThrow(),
                HistoryImport.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Objects.requireNonNull(row.getObject("job_id", UUID.class)),
                row.getLong("rows_read"),
                row.getLong("rows_new"),
                row.getLong("rows_merged"),
                row.getLong("rows_changed"),
                row.getLong("rows_known"),
                row.getLong("rows_refused"),
                row.getTimestamp("uploaded_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
