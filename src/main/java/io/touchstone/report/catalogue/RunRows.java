package io.touchstone.report.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The times saved reports were made, as rows. */
@Repository("reportRunRows")
class RunRows {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RunRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What is about to be made. */
    record NewRun(UUID id, UUID saved, @Nullable Instant dueAt, int missed, Map<String, String> words) {}

    void add(NewRun run, Map<String, String> filter, UUID job, Instant at) {
        Instant due = run.dueAt();
        jdbc.sql("""
                        insert into report_run (run_id, saved_id, due_at, missed, words, filter, job_id, begun_at, state)
                        values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, 'making')
                        """)
                .param(run.id())
                .param(run.saved())
                .param(due == null ? null : Timestamp.from(due))
                .param(run.missed())
                .param(json.writeValueAsString(run.words()))
                .param(json.writeValueAsString(filter))
                .param(job)
                .param(Timestamp.from(at))
                .update();
    }

    boolean exists(UUID id) {
        return jdbc.sql("select exists (select from report_run where run_id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** Whether the due time was taken before. */
    boolean isTaken(UUID saved, Instant due) {
        return jdbc.sql("select exists (select from report_run where saved_id = ? and due_at = ?)")
                .param(saved)
                .param(Timestamp.from(due))
                .query(Boolean.class)
                .single();
    }

    long byHandSince(UUID saved, Instant since) {
        return jdbc.sql("select count(*) from report_run where saved_id = ? and begun_at > ? and due_at is null")
                .param(saved)
                .param(Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    Optional<Making> making(UUID id) {
        return jdbc.sql("select saved_id, filter from report_run where run_id = ? and state = 'making'")
                .param(id)
                .query((row, i) -> new Making(
                        Objects.requireNonNull(row.getObject("saved_id", UUID.class)),
                        json.readValue(row.getString("filter"), WORDS)))
                .optional();
    }

    /** A run that is under way. */
    record Making(UUID saved, Map<String, String> filter) {}

    /** @return whether it was still under way */
    boolean end(UUID id, @Nullable Long rows, @Nullable String sha256, Instant at) {
        return jdbc.sql("""
                        update report_run set state = case when :sha::text is null then 'failed' else 'made' end, made_rows = :rows::bigint,
                               sha256 = :sha::text, ended_at = :at where run_id = :id and state = 'making'
                        """)
                        .param("rows", rows)
                        .param("sha", sha256)
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The newest first. */
    List<RunRow> of(UUID saved, int limit) {
        return jdbc.sql("select * from report_run where saved_id = ? order by begun_at desc, run_id desc limit ?")
                .param(saved)
                .param(limit)
                .query((row, i) -> row(row))
                .list();
    }

    private RunRow row(ResultSet row) throws SQLException {
        return new RunRow(
                Objects.requireNonNull(row.getObject("run_id", UUID.class)),
                instant(row.getTimestamp("due_at")),
                row.getInt("missed"),
                json.readValue(row.getString("filter"), WORDS),
                Objects.requireNonNull(row.getObject("job_id", UUID.class)),
                row.getTimestamp("begun_at").toInstant(),
                row.getString("state"),
                row.getObject("made_rows", Long.class),
                row.getString("sha256"),
                instant(row.getTimestamp("ended_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
