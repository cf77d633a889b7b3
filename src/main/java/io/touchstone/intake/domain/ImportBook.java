package io.touchstone.intake.domain;

import io.touchstone.intake.ImportView;
import io.touchstone.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The register of imports. */
@Component
class ImportBook {

    private final JdbcTemplate db;

    ImportBook(JdbcTemplate db) {
        this.db = db;
    }

    void open(UUID id, String kind, boolean gzip, @Nullable String fileName, Actor actor, Instant at) {
        db.update(
                "insert into intake_import (import_id, kind, state, file_name, gzip, actor, started_at)"
                        + " values (?, ?, 'running', ?, ?, ?, ?)",
                id,
                kind,
                fileName,
                gzip,
                actor.toString(),
                Timestamp.from(at));
    }

    void nameJob(UUID id, UUID jobId) {
        db.update("update intake_import set job_id = ? where import_id = ?", jobId, id);
    }

    /** Closes the books on a run. Of two runs of one import, after a lease was lost, the second is rolled back here. */
    void succeed(UUID id, Counts counts, String sha256, Instant at) {
        int closed = db.update(
                "update intake_import set state = 'succeeded', rows_read = ?, rows_accepted = ?, rows_duplicate = ?,"
                        + " rows_rejected = ?, sha256 = ?, finished_at = ? where import_id = ? and state = 'running'",
                counts.read(),
                counts.accepted(),
                counts.duplicate(),
                counts.rejected(),
                sha256,
                Timestamp.from(at),
                id);
        if (closed == 0) {
            throw new IllegalStateException("import " + id + " has ended already");
        }
    }

    /** @return false when the import had ended already */
    boolean fail(UUID id, ImportView.Failure error, long rowsRead, Instant at) {
        return db.update(
                        "update intake_import set state = 'failed', error_code = ?, error_detail = ?, error_column = ?,"
                                + " rows_read = ?, finished_at = ? where import_id = ? and state = 'running'",
                        error.code(),
                        error.detail(),
                        error.column(),
                        rowsRead,
                        Timestamp.from(at),
                        id)
                > 0;
    }

    Optional<ImportEntry> find(UUID id) {
        return db.query("select * from intake_import where import_id = ?", ImportBook::entry, id).stream()
                .findFirst();
    }

    List<ImportEntry> runningWithoutJob() {
        return db.query("select * from intake_import where state = 'running' and job_id is null", ImportBook::entry);
    }

    /** Newest first, from behind the one given. */
    List<ImportEntry> recent(@Nullable Instant startedAt, @Nullable UUID before, int limit) {
        if (startedAt == null || before == null) {
            return db.query(
                    "select * from intake_import order by started_at desc, import_id desc limit ?",
                    ImportBook::entry,
                    limit);
        }
        return db.query(
                "select * from intake_import where (started_at, import_id) < (?, ?)"
                        + " order by started_at desc, import_id desc limit ?",
                ImportBook::entry,
                Timestamp.from(startedAt),
                before,
                limit);
    }

    /** How many rows ended in which way. */
    record Counts(long read, long accepted, long duplicate, long rejected) {}

    private static ImportEntry entry(ResultSet row, int index) throws SQLException {
        Timestamp finishedAt = row.getTimestamp("finished_at");
        String errorCode = row.getString("error_code");
        ImportView view = new ImportView(
                row.getObject("import_id", UUID.class),
                row.getString("kind"),
                ImportView.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getLong("rows_read"),
                row.getLong("rows_accepted"),
                row.getLong("rows_duplicate"),
                row.getLong("rows_rejected"),
                row.getTimestamp("started_at").toInstant(),
                finishedAt == null ? null : finishedAt.toInstant(),
                row.getString("sha256"),
                errorCode == null
                        ? null
                        : new ImportView.Failure(
                                errorCode, row.getString("error_detail"), row.getString("error_column")));
        return new ImportEntry(
                view,
                row.getBoolean("gzip"),
                row.getString("file_name"),
                row.getObject("job_id", UUID.class),
                row.getString("actor"));
    }
}
