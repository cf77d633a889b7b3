package io.touchstone.assessment.sheet;

import io.touchstone.assessment.scheme.SchemeRef;
import io.touchstone.assessment.sheet.Sheet.End;
import io.touchstone.assessment.sheet.Sheet.Head;
import io.touchstone.assessment.sheet.Sheet.Outcome;
import io.touchstone.kernel.Conflict;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assessments as they are kept. */
@Component
class SheetRows {

    private static final String SELECT = "select assessment_id, number, subject, scheme, scheme_version, period_from,"
            + " period_to, carried_from, state, opened_at, version from assessment_sheet";

    private final JdbcClient jdbc;
    private final SheetTrail trail;

    SheetRows(JdbcClient jdbc, SheetTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    long nextNumber() {
        return jdbc.sql("select nextval('assessment_sheet_number')")
                .query(Long.class)
                .single();
    }

    Optional<Sheet> find(String number) {
        return jdbc.sql(SELECT + " where number = ?")
                .param(number)
                .query((row, i) -> sheet(row))
                .optional();
    }

    Optional<Sheet> find(AssessmentId id) {
        return jdbc.sql(SELECT + " where assessment_id = ?")
                .param(id.id())
                .query((row, i) -> sheet(row))
                .optional();
    }

    /** Keeps it from being closed while somebody answers; many may answer at a time. */
    Optional<Sheet> share(String number) {
        return jdbc.sql(SELECT + " where number = ? for share")
                .param(number)
                .query((row, i) -> sheet(row))
                .optional();
    }

    /** Waits until nobody answers any more. */
    Optional<Sheet> lock(String number) {
        return jdbc.sql(SELECT + " where number = ? for update")
                .param(number)
                .query((row, i) -> sheet(row))
                .optional();
    }

    boolean isKnown(AssessmentId id) {
        return jdbc.sql("select exists (select from assessment_sheet where assessment_id = ?)")
                .param(id.id())
                .query(Boolean.class)
                .single();
    }

    /** @throws Conflict when the subject is being assessed already */
    void add(Sheet opened, String openedBy) {
        Head head = opened.head();
        try {
            jdbc.sql("""
                            insert into assessment_sheet
                                (assessment_id, number, subject, scheme, scheme_version, period_from, period_to, carried_from, state,
                                 opened_at, opened_by)
                            values (?, ?, ?, ?, ?, ?, ?, ?, 'open', ?, ?)
                            """)
                    .param(head.id().id())
                    .param(head.number())
                    .param(head.subject())
                    .param(head.scheme().scheme())
                    .param(head.scheme().version())
                    .param(head.from())
                    .param(head.to())
                    .param(head.carriedFrom())
                    .param(Timestamp.from(head.openedAt()))
                    .param(openedBy)
                    .update();
        } catch (DuplicateKeyException underWay) {
            throw new Conflict(SheetRule.SHEET_UNDER_WAY);
        }
        opened.lines().forEach(line -> trail.add(head.id(), head.number(), line));
    }

    /** Only ever closes it. The trail comes first, since nothing is added to what is closed. */
    void save(Sheet changed) {
        Head head = changed.head();
        changed.lines().forEach(line -> trail.add(head.id(), head.number(), line));
        Outcome outcome = changed.outcome();
        End end = changed.end();
        int saved = jdbc.sql("""
                        update assessment_sheet
                           set state = ?, total_numerator = ?, total_denominator = ?, stars = ?, sha256 = ?, frozen_at = ?, frozen_by = ?,
                               abandoned_at = ?, abandoned_reason = ?, version = version + 1
                         where assessment_id = ? and version = ?
                        """)
                .param(changed.state().word())
                .param(outcome == null ? null : new BigDecimal(outcome.total().numerator()))
                .param(outcome == null ? null : new BigDecimal(outcome.total().denominator()))
                .param(outcome == null ? null : outcome.stars())
                .param(outcome == null ? null : outcome.sha256())
                .param(outcome == null ? null : Timestamp.from(outcome.at()))
                .param(outcome == null ? null : outcome.by())
                .param(end == null ? null : Timestamp.from(end.at()))
                .param(end == null ? null : end.reason())
                .param(head.id().id())
                .param(changed.version())
                .update();
        if (saved == 0) {
            throw new Conflict(SheetRule.SHEET_CHANGED);
        }
    }

    private static Sheet sheet(ResultSet row) throws SQLException {
        @Nullable UUID carried = row.getObject("carried_from", UUID.class);
        Head head = new Head(
                new AssessmentId(Objects.requireNonNull(row.getObject("assessment_id", UUID.class))),
                row.getString("number"),
                row.getString("subject"),
                new SchemeRef(row.getString("scheme"), row.getString("scheme_version")),
                row.getDate("period_from").toLocalDate(),
                row.getDate("period_to").toLocalDate(),
                carried,
                row.getTimestamp("opened_at").toInstant());
        return new Sheet(head, SheetState.of(row.getString("state")), row.getLong("version"));
    }
}
