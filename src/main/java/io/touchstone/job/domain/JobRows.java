package io.touchstone.job.domain;

import io.touchstone.job.JobId;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobView;
import io.touchstone.job.JobView.State;
import io.touchstone.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of jobs as anybody reads it, and how a job gets into it. */
@Repository
class JobRows {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String SELECT =
            "select id, kind, parameters, state, actor_kind, actor_id, done, total, summary,"
                    + " failure, file, submitted_at, started_at, ended_at from job ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JobRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(JobId id, JobRequest request, @Nullable String schedule, Instant at) {
        jdbc.sql("insert into job (id, kind, parameters, schedule, state, actor_kind, actor_id, submitted_at)"
                        + " values (:id, :kind, :parameters::jsonb, :schedule, 'WAITING', :actorKind, :actorId, :at)")
                .param("id", id.id())
                .param("kind", request.kind())
                .param("parameters", json.writeValueAsString(request.parameters()))
                .param("schedule", schedule)
                .param("actorKind", request.actor().kind().name())
                .param("actorId", request.actor().id())
                .param("at", utc(at))
                .update();
    }

    Optional<JobView> find(JobId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.id())
                .query(this::view)
                .optional();
    }

    Optional<JobView> newest(String kind, String parameter, String value) {
        return jdbc.sql(SELECT + "where kind = :kind and parameters ->> :parameter = :value order by id desc limit 1")
                .param("kind", kind)
                .param("parameter", parameter)
                .param("value", value)
                .query(this::view)
                .optional();
    }

    /** Newest first; ids grow with time, so they are the key of the page. */
    List<JobView> list(JobFilter filter, @Nullable UUID before, int limit) {
        StringBuilder where = new StringBuilder("where true");
        Map<String, Object> parameters = new HashMap<>();
        if (filter.kind() != null) {
            where.append(" and kind = :kind");
            parameters.put("kind", filter.kind());
        }
        if (filter.state() != null) {
            where.append(" and state = :state");
            parameters.put("state", filter.state().name());
        }
        if (before != null) {
            where.append(" and id < :before");
            parameters.put("before", before);
        }
        parameters.put("limit", limit);
        return jdbc.sql(SELECT + where + " order by id desc limit :limit")
                .params(parameters)
                .query(this::view)
                .list();
    }

    /** Ends a job that no worker has begun. */
    boolean cancelWaiting(JobId id, Instant at) {
        return jdbc.sql("update job set state = 'CANCELLED', ended_at = :at where id = :id and state = 'WAITING'")
                        .param("id", id.id())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** Marks a running job, for its worker to see. */
    boolean cancelRunning(JobId id) {
        return jdbc.sql("update job set state = 'CANCELLING' where id = :id and state = 'RUNNING'")
                        .param("id", id.id())
                        .update()
                == 1;
    }

    List<JobLogLine> log(JobId id, int limit) {
        return jdbc.sql("select at, text from job_log where job_id = :id order by line limit :limit")
                .param("id", id.id())
                .param("limit", limit)
                .query((rs, row) -> new JobLogLine(instant(rs, "at"), rs.getString("text")))
                .list();
    }

    String write(Map<String, String> texts) {
        return json.writeValueAsString(texts);
    }

    JobView view(ResultSet rs, int row) throws SQLException {
        return new JobView(
                new JobId(rs.getObject("id", UUID.class)),
                rs.getString("kind"),
                json.readValue(rs.getString("parameters"), TEXTS),
                State.valueOf(rs.getString("state")),
                new Actor(Actor.Kind.valueOf(rs.getString("actor_kind")), rs.getString("actor_id")),
                rs.getLong("done"),
                rs.getLong("total"),
                json.readValue(rs.getString("summary"), TEXTS),
                rs.getString("failure"),
                rs.getString("file"),
                instant(rs, "submitted_at"),
                instantOrNull(rs, "started_at"),
                instantOrNull(rs, "ended_at"));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet rs, String column) throws SQLException {
        OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
