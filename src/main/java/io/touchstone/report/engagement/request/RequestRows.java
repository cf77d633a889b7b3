package io.touchstone.report.engagement.request;

import io.touchstone.kernel.Conflict;
import io.touchstone.report.engagement.EngagementRule;
import io.touchstone.report.engagement.request.EvidenceRequest.Head;
import io.touchstone.report.engagement.request.EvidenceRequest.Line;
import io.touchstone.report.engagement.request.EvidenceRequest.Stored;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests for evidence as rows, their lines and files only ever added. */
@Repository
class RequestRows {

    private static final String SELECT = "select r.* from report_request r";

    private final JdbcClient jdbc;

    RequestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextNumber() {
        return jdbc.sql("select nextval('report_request_number')")
                .query(Long.class)
                .single();
    }

    Optional<String> madeBy(UUID once) {
        return jdbc.sql("select number from report_request where once = ?")
                .param(once)
                .query(String.class)
                .optional();
    }

    /** Whether an answer was given already by a form. */
    boolean isAnswered(UUID once) {
        return jdbc.sql("select exists (select from report_request_line where once = ?)")
                .param(once)
                .query(Boolean.class)
                .single();
    }

    Optional<EvidenceRequest> find(String number) {
        return one(jdbc.sql(SELECT + " where r.number = ?").param(number));
    }

    Optional<EvidenceRequest> lock(String number) {
        return one(jdbc.sql(SELECT + " where r.number = ? for update").param(number));
    }

    List<EvidenceRequest> lockOpen(UUID engagement) {
        return all(jdbc.sql(SELECT + """
                         where r.engagement_id = ? and r.state in ('asked', 'assigned', 'answered') order by r.request_id for update
                        """).param(engagement));
    }

    /** Owed since before a day and not yet marked. */
    List<EvidenceRequest> late(LocalDate today, int limit) {
        return all(jdbc.sql(SELECT + """
                         where r.state in ('asked', 'assigned') and r.due_on < ? and r.overdue_at is null
                         order by r.due_on, r.request_id limit ? for update skip locked
                        """).param(today).param(limit));
    }

    /** @return whether it was added; not when the form was sent before */
    boolean add(EvidenceRequest asked) {
        Head head = asked.head();
        int added = jdbc.sql("""
                        insert into report_request (request_id, number, once, engagement_id, asked_by, what, about, due_on, state,
                                                    asked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (once) do nothing
                        """)
                .param(head.id())
                .param(head.number())
                .param(head.once())
                .param(head.engagement())
                .param(head.askedBy())
                .param(head.what())
                .param(head.about())
                .param(head.dueOn())
                .param(asked.stored().state().word())
                .param(Timestamp.from(head.askedAt()))
                .update();
        if (added == 1) {
            addLines(asked);
        }
        return added == 1;
    }

    /**
     * Keeps what changed.
     *
     * @return the id of its last line
     * @throws Conflict when somebody else changed it meanwhile
     */
    long save(EvidenceRequest changed) {
        Stored now = changed.stored();
        int saved = jdbc.sql("""
                        update report_request
                           set state = ?, assignee = ?, answered_at = ?, ended_at = ?, overdue_at = ?, version = version + 1
                         where request_id = ? and version = ?
                        """)
                .param(now.state().word())
                .param(now.assignee())
                .param(timestamp(now.answeredAt()))
                .param(timestamp(now.endedAt()))
                .param(timestamp(now.overdueAt()))
                .param(now.head().id())
                .param(now.version())
                .update();
        if (saved == 0) {
            throw new Conflict(EngagementRule.REQUEST_CHANGED);
        }
        return addLines(changed);
    }

    void addFile(UUID request, long line, UUID file, Instant at, UUID person) {
        jdbc.sql(
                        "insert into report_request_file (file_id, request_id, line_id, added_at, added_by) values (?, ?, ?, ?, ?)")
                .param(file)
                .param(request)
                .param(line)
                .param(Timestamp.from(at))
                .param(person)
                .update();
    }

    private long addLines(EvidenceRequest request) {
        long last = 0;
        for (Line line : request.lines()) {
            last = jdbc.sql("""
                            insert into report_request_line (request_id, key, once, words, at, actor) values (?, ?, ?, ?, ?, ?)
                            returning line_id
                            """)
                    .param(request.head().id())
                    .param(line.key())
                    .param(line.once())
                    .param(line.words())
                    .param(Timestamp.from(line.at()))
                    .param(line.actor().toString())
                    .query(Long.class)
                    .single();
        }
        return last;
    }

    private static Optional<EvidenceRequest> one(JdbcClient.StatementSpec statement) {
        return statement.query((row, i) -> new EvidenceRequest(stored(row))).optional();
    }

    private static List<EvidenceRequest> all(JdbcClient.StatementSpec statement) {
        return statement.query((row, i) -> new EvidenceRequest(stored(row))).list();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new Head(
                        id(row, "request_id"),
                        row.getString("number"),
                        id(row, "once"),
                        id(row, "engagement_id"),
                        id(row, "asked_by"),
                        row.getString("what"),
                        row.getString("about"),
                        Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
                        row.getTimestamp("asked_at").toInstant()),
                RequestState.of(row.getString("state")),
                row.getObject("assignee", UUID.class),
                instant(row, "answered_at"),
                instant(row, "ended_at"),
                instant(row, "overdue_at"),
                row.getLong("version"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
