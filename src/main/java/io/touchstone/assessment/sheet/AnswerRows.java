package io.touchstone.assessment.sheet;

import io.touchstone.assessment.scheme.Item;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.sheet.ItemAnswer.Given;
import io.touchstone.assessment.sheet.ItemAnswer.Marks;
import io.touchstone.kernel.Conflict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sections and answers as they are kept. */
@Component
class AnswerRows {

    private static final String SELECT =
            "select item, indicator, points, reason, note, state, answered_by, answered_at,"
                    + " reviewed_by, reviewed_at, review_words, carried, version from assessment_answer where assessment_id = ?";

    private final JdbcClient jdbc;

    AnswerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An empty answer for every item, under a section for every indicator that has items. */
    void prepare(AssessmentId id, SchemeVersion scheme) {
        List<String> asked =
                scheme.items().stream().map(Item::indicator).distinct().toList();
        List<String> sections = scheme.indicators().stream()
                .map(indicator -> indicator.code())
                .filter(asked::contains)
                .toList();
        jdbc.sql("insert into assessment_section (assessment_id, indicator, position)"
                        + " select ?, s.indicator, s.position from unnest(?, ?) s (indicator, position)")
                .param(id.id())
                .param(sections.toArray(String[]::new))
                .param(positions(sections.size()))
                .update();
        jdbc.sql(
                        "insert into assessment_answer (assessment_id, item, indicator, position, state)"
                                + " select ?, i.item, i.indicator, i.position, 'open' from unnest(?, ?, ?) i (item, indicator, position)")
                .param(id.id())
                .param(scheme.items().stream().map(Item::code).toArray(String[]::new))
                .param(scheme.items().stream().map(Item::indicator).toArray(String[]::new))
                .param(positions(scheme.items().size()))
                .update();
    }

    Optional<ItemAnswer> lock(AssessmentId id, String item) {
        return jdbc.sql(SELECT + " and item = ? for update")
                .param(id.id())
                .param(item)
                .query((row, i) -> answer(row))
                .optional();
    }

    /** In the scheme's order. */
    List<ItemAnswer> lockAll(AssessmentId id, List<String> items) {
        return jdbc.sql(SELECT + " and item = any (?) order by position for update")
                .param(id.id())
                .param(items.toArray(String[]::new))
                .query((row, i) -> answer(row))
                .list();
    }

    /** In the scheme's order. */
    List<ItemAnswer> all(AssessmentId id) {
        return jdbc.sql(SELECT + " order by position")
                .param(id.id())
                .query((row, i) -> answer(row))
                .list();
    }

    void save(AssessmentId id, ItemAnswer changed) {
        Marks marks = changed.marks();
        int saved = jdbc.sql("""
                        update assessment_answer
                           set points = ?, reason = ?, note = ?, state = ?, answered_by = ?, answered_at = ?, reviewed_by = ?,
                               reviewed_at = ?, review_words = ?, carried = ?, version = version + 1
                         where assessment_id = ? and item = ? and version = ?
                        """)
                .param(changed.given().points())
                .param(changed.given().reason())
                .param(changed.given().note())
                .param(changed.state().word())
                .param(marks.answeredBy())
                .param(timestamp(marks.answeredAt()))
                .param(marks.reviewedBy())
                .param(timestamp(marks.reviewedAt()))
                .param(marks.words())
                .param(marks.carried())
                .param(id.id())
                .param(changed.item())
                .param(changed.version())
                .update();
        if (saved == 0) {
            throw new Conflict(SheetRule.SHEET_ANSWER_CHANGED, changed.item());
        }
    }

    /** Accepts many at once; which ones may be is the caller's to know. */
    void acceptAll(AssessmentId id, List<String> items, UUID by, Instant at) {
        jdbc.sql("""
                        update assessment_answer
                           set state = 'accepted', reviewed_by = ?, reviewed_at = ?, review_words = null, version = version + 1
                         where assessment_id = ? and item = any (?) and state = 'answered' and answered_by <> ?
                        """)
                .param(by)
                .param(Timestamp.from(at))
                .param(id.id())
                .param(items.toArray(String[]::new))
                .param(by)
                .update();
    }

    Optional<UUID> assignee(AssessmentId id, String indicator) {
        return jdbc.sql("select assignee from assessment_section where assessment_id = ? and indicator = ?")
                .param(id.id())
                .param(indicator)
                .query((row, i) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(found -> found);
    }

    /** @return the sections that had been somebody else's or nobody's */
    List<String> assign(AssessmentId id, List<String> indicators, UUID assignee, Instant at) {
        return jdbc.sql("""
                        update assessment_section set assignee = ?, assigned_at = ?
                         where assessment_id = ? and indicator = any (?) and assignee is distinct from ? returning indicator
                        """)
                .param(assignee)
                .param(Timestamp.from(at))
                .param(id.id())
                .param(indicators.toArray(String[]::new))
                .param(assignee)
                .query(String.class)
                .list();
    }

    static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Integer[] positions(int count) {
        return IntStream.range(0, count).boxed().toArray(Integer[]::new);
    }

    private static ItemAnswer answer(ResultSet row) throws SQLException {
        return new ItemAnswer(
                Objects.requireNonNull(row.getString("item")),
                Objects.requireNonNull(row.getString("indicator")),
                new Given(row.getObject("points", Integer.class), row.getString("reason"), row.getString("note")),
                AnswerState.of(row.getString("state")),
                new Marks(
                        row.getObject("answered_by", UUID.class),
                        instant(row, "answered_at"),
                        row.getObject("reviewed_by", UUID.class),
                        instant(row, "reviewed_at"),
                        row.getString("review_words"),
                        row.getBoolean("carried")),
                row.getLong("version"));
    }
}
