package io.touchstone.report.review;

import io.touchstone.kernel.Conflict;
import io.touchstone.report.review.Review.Signature;
import io.touchstone.report.review.ReviewAction.Head;
import io.touchstone.report.review.ReviewAction.Line;
import io.touchstone.report.review.ReviewAction.Paper;
import io.touchstone.report.review.ReviewAction.Stored;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Actions of reviews as rows, their lines only ever added. */
@Repository
class ReviewActionRows {

    private static final String SELECT = "select a.* from report_review_action a where ";

    private final JdbcClient jdbc;

    ReviewActionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextNumber() {
        return jdbc.sql("select nextval('report_review_action_number')")
                .query(Long.class)
                .single();
    }

    Optional<Stored> find(String number) {
        return jdbc.sql(SELECT + "a.number = ?")
                .param(number)
                .query((row, i) -> stored(row))
                .optional();
    }

    Optional<Stored> find(UUID id) {
        return jdbc.sql(SELECT + "a.action_id = ?")
                .param(id)
                .query((row, i) -> stored(row))
                .optional();
    }

    Optional<ReviewAction> lock(String number) {
        return jdbc.sql(SELECT + "a.number = ? for update")
                .param(number)
                .query((row, i) -> new ReviewAction(stored(row)))
                .optional();
    }

    /** Open ones of earlier reviews, and those closed since an instant; in their order, to be carried into a review. */
    List<ReviewAction> lockToCarry(UUID review, Instant closedSince) {
        return jdbc.sql(SELECT + """
                        a.review_id <> :review and (a.state = 'open' or a.closed_at > :since)
                          and not exists (select from report_review_carried c where c.review_id = :review and c.action_id = a.action_id)
                        order by a.action_id for update
                        """)
                .param("review", review)
                .param("since", Timestamp.from(closedSince))
                .query((row, i) -> new ReviewAction(stored(row)))
                .list();
    }

    /** Those decided in a review and those carried into it, by the day they are due. */
    List<Stored> of(UUID review) {
        return jdbc.sql(SELECT + """
                        a.review_id = :review
                           or a.action_id in (select c.action_id from report_review_carried c where c.review_id = :review)
                        order by a.due_on, a.number
                        """)
                .param("review", review)
                .query((row, i) -> stored(row))
                .list();
    }

    /** @return whether it was added; not when the form was sent before */
    boolean add(ReviewAction opened) {
        Stored now = opened.stored();
        int added = jdbc.sql("""
                        insert into report_review_action (action_id, number, review_id, kpi, department, goal, what, owner, due_on, state,
                                                          opened_by, opened_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(now.head().id())
                .param(now.head().number())
                .param(now.head().review())
                .param(now.head().kpi())
                .param(now.head().department())
                .param(now.head().goal())
                .param(now.head().what())
                .param(now.owner())
                .param(Date.valueOf(now.dueOn()))
                .param(now.state().word())
                .param(now.head().opened().by())
                .param(Timestamp.from(now.head().opened().at()))
                .param(now.version())
                .update();
        if (added == 1) {
            addLines(opened);
        }
        return added == 1;
    }

    boolean isSaid(UUID once) {
        return jdbc.sql("select exists (select from report_review_action_line where once = ?)")
                .param(once)
                .query(Boolean.class)
                .single();
    }

    /** @throws Conflict when somebody else changed it meanwhile */
    void save(ReviewAction changed) {
        Stored now = changed.stored();
        Signature closed = now.closed();
        int saved = jdbc.sql("""
                        update report_review_action
                           set owner = :owner, due_on = :due, state = :state, closed_by = :closedBy, closed_at = :closedAt,
                               version = version + 1
                         where action_id = :id and version = :version
                        """)
                .param("owner", now.owner())
                .param("due", Date.valueOf(now.dueOn()))
                .param("state", now.state().word())
                .param("closedBy", closed == null ? null : closed.by())
                .param("closedAt", closed == null ? null : Timestamp.from(closed.at()))
                .param("id", now.head().id())
                .param("version", now.version())
                .update();
        if (saved == 0) {
            throw new Conflict(ReviewRule.REVIEW_ACTION_CHANGED);
        }
        addLines(changed);
    }

    void carry(UUID review, UUID action) {
        jdbc.sql("insert into report_review_carried (review_id, action_id) values (?, ?)")
                .param(review)
                .param(action)
                .update();
    }

    private void addLines(ReviewAction action) {
        for (Line line : action.lines()) {
            Paper paper = line.paper();
            jdbc.sql("""
                            insert into report_review_action_line
                                (action_id, once, kind, words, review, due_on, owner, file_id, file_name, at, by)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .param(action.head().id())
                    .param(line.once())
                    .param(line.kind())
                    .param(line.words())
                    .param(line.review())
                    .param(line.dueOn())
                    .param(line.owner())
                    .param(paper == null ? null : paper.id())
                    .param(paper == null ? null : paper.name())
                    .param(Timestamp.from(line.at()))
                    .param(line.by())
                    .update();
        }
    }

    static Stored stored(ResultSet row) throws SQLException {
        UUID closedBy = row.getObject("closed_by", UUID.class);
        return new Stored(
                new Head(
                        id(row, "action_id"),
                        row.getString("number"),
                        id(row, "review_id"),
                        row.getString("kpi"),
                        row.getObject("department", UUID.class),
                        row.getBigDecimal("goal"),
                        row.getString("what"),
                        new Signature(
                                id(row, "opened_by"),
                                row.getTimestamp("opened_at").toInstant())),
                id(row, "owner"),
                Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
                ReviewActionState.of(row.getString("state")),
                closedBy == null
                        ? null
                        : new Signature(closedBy, row.getTimestamp("closed_at").toInstant()),
                row.getLong("version"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }
}
