package io.touchstone.merchant.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Samples of decisions and what was said about them. */
@Component
class Samples {

    private static final String SELECT = """
            select s.sample_id, s.application_id, a.number, s.drawn_at, s.first_by, o.state as first_outcome,
                   o.reason_codes as first_codes, o.note as first_note, s.second_by, s.outcome, s.reason_codes, s.note
            from merchant_quality_sample s
            join merchant_application a using (application_id)
            join merchant_application_outcome o using (outcome_no)
            """;

    private final JdbcClient jdbc;
    private final Acting acting;

    Samples(JdbcClient jdbc, Acting acting) {
        this.jdbc = jdbc;
        this.acting = acting;
    }

    /** Whether somebody might still be the second reviewer of an application, and so must not see what was decided. */
    boolean couldBeAsked(UUID application, String reader) {
        return acting.can("quality:answer")
                && jdbc.sql("""
                        select exists (select from merchant_quality_sample
                          where application_id = :id and second_at is null
                            and first_by <> :reader and also_by is distinct from :reader)
                        """)
                        .param("id", application)
                        .param("reader", reader)
                        .query(Boolean.class)
                        .single();
    }

    /** What waits for a second look by somebody who had no part in it, oldest first. */
    List<Sample> waitingFor(String reader, int limit) {
        return jdbc.sql(SELECT + """
                         where s.second_at is null and s.first_by <> :reader and s.also_by is distinct from :reader
                        order by s.drawn_at, s.sample_id limit :limit
                        """)
                .param("reader", reader)
                .param("limit", limit)
                .query((row, index) -> sample(row, true))
                .list();
    }

    /** What both have said since, newest first. */
    List<Sample> answered(Instant since, boolean onlyApart, int limit) {
        return jdbc.sql(SELECT + """
                         where s.second_at >= :since and (not :apart or s.outcome <> o.state)
                        order by s.second_at desc, s.sample_id limit :limit
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("apart", onlyApart)
                .param("limit", limit)
                .query((row, index) -> sample(row, false))
                .list();
    }

    Optional<Sample> find(UUID id) {
        return jdbc.sql(SELECT + " where s.sample_id = :id")
                .param("id", id)
                .query((row, index) -> sample(row, false))
                .optional();
    }

    /** Whether an account had a part in the decision. */
    boolean isInvolved(UUID id, String account) {
        return jdbc.sql("select first_by = :by or also_by is not distinct from :by"
                        + " from merchant_quality_sample where sample_id = :id")
                .param("id", id)
                .param("by", account)
                .query(Boolean.class)
                .single();
    }

    /** Says whether nobody had answered before. */
    boolean answer(UUID id, Sample.Opinion opinion, Instant at) {
        return jdbc.sql("""
                        update merchant_quality_sample
                        set second_by = :by, outcome = :outcome, reason_codes = :codes, note = :note, second_at = :at
                        where sample_id = :id and second_at is null
                        """)
                        .param("id", id)
                        .param("by", opinion.by())
                        .param("outcome", opinion.outcome())
                        .param("codes", opinion.reasonCodes().toArray(String[]::new))
                        .param("note", opinion.note())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Sample sample(ResultSet row, boolean blind) throws SQLException {
        return new Sample(
                row.getObject("sample_id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getString("number"),
                row.getObject("drawn_at", OffsetDateTime.class).toInstant(),
                blind ? null : opinion(row, "first_by", "first_outcome", "first_codes", "first_note"),
                opinion(row, "second_by", "outcome", "reason_codes", "note"));
    }

    private static Sample.@Nullable Opinion opinion(ResultSet row, String by, String outcome, String codes, String note)
            throws SQLException {
        String who = row.getString(by);
        return who == null
                ? null
                : new Sample.Opinion(
                        who,
                        row.getString(outcome),
                        List.of((String[]) row.getArray(codes).getArray()),
                        row.getString(note));
    }
}
