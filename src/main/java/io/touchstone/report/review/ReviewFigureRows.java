package io.touchstone.report.review;

import io.touchstone.report.kpi.KpiVerdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands in reviews: their figures and what was said, both only ever added. */
@Repository
class ReviewFigureRows {

    private final JdbcClient jdbc;

    ReviewFigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID review, int generation, List<ReviewFigure> figures) {
        int place = 1;
        for (ReviewFigure figure : figures) {
            ReviewFigure.Before before = figure.before();
            jdbc.sql("""
                            insert into report_review_figure
                                (review_id, generation, place, kpi, department, department_name, snapshot, above, below, value, low, high,
                                 target, verdict, before_snapshot, before_value, before_verdict)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .param(review)
                    .param(generation)
                    .param(place++)
                    .param(figure.kpi())
                    .param(figure.department())
                    .param(figure.departmentName())
                    .param(figure.snapshot())
                    .param(figure.above())
                    .param(figure.below())
                    .param(figure.value())
                    .param(figure.low())
                    .param(figure.high())
                    .param(figure.target())
                    .param(figure.verdict().word())
                    .param(before == null ? null : before.snapshot())
                    .param(before == null ? null : before.value())
                    .param(before == null ? null : before.verdict().word())
                    .update();
        }
    }

    /** Of the newest generation, in their order. */
    List<ReviewFigure> figures(UUID review) {
        return jdbc.sql("""
                        select f.* from report_review_figure f join report_review r using (review_id, generation)
                         where r.review_id = ? order by f.place
                        """).param(review).query((row, i) -> figure(row)).list();
    }

    /** Added once for a form that was shown. */
    boolean add(UUID review, ReviewComment comment, UUID by) {
        return jdbc.sql("""
                                insert into report_review_comment (comment_id, review_id, department, words, said_at, said_by)
                                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .param(comment.id())
                        .param(review)
                        .param(comment.department())
                        .param(comment.words())
                        .param(Timestamp.from(comment.at()))
                        .param(by)
                        .update()
                == 1;
    }

    /** In the order they were said, by account. */
    List<ReviewComment> comments(UUID review) {
        return jdbc.sql("select * from report_review_comment where review_id = ? order by said_at, comment_id")
                .param(review)
                .query((row, i) -> new ReviewComment(
                        id(row, "comment_id"),
                        row.getObject("department", UUID.class),
                        row.getString("words"),
                        instant(row, "said_at"),
                        row.getString("said_by")))
                .list();
    }

    private static ReviewFigure figure(ResultSet row) throws SQLException {
        Long before = row.getObject("before_snapshot", Long.class);
        return new ReviewFigure(
                row.getString("kpi"),
                row.getObject("department", UUID.class),
                row.getString("department_name"),
                row.getObject("snapshot", Long.class),
                row.getBigDecimal("above"),
                row.getObject("below", Long.class),
                row.getBigDecimal("value"),
                row.getBigDecimal("low"),
                row.getBigDecimal("high"),
                row.getBigDecimal("target"),
                verdict(row.getString("verdict")),
                before == null
                        ? null
                        : new ReviewFigure.Before(
                                before, row.getBigDecimal("before_value"), verdict(row.getString("before_verdict"))));
    }

    private static KpiVerdict verdict(@Nullable String word) {
        return KpiVerdict.valueOf(String.valueOf(word).toUpperCase(Locale.ROOT));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return java.util.Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
