package io.touchstone.assessment.sheet;

import io.touchstone.assessment.scheme.Item;
import io.touchstone.assessment.scheme.Scale;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.sheet.AnswerView.Before;
import io.touchstone.assessment.sheet.AnswerView.Mark;
import io.touchstone.identity.Accounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers as people see them, a section or a whole assessment in two queries. */
@Component
class AnswerList {

    private static final String SELECT = """
            select a.*, o.points as old_points, o.reason as old_reason,
                   (select count(*) from assessment_evidence e
                     where e.assessment_id = a.assessment_id and e.item = a.item and e.struck_at is null) as pieces
              from assessment_answer a join assessment_sheet s using (assessment_id)
              left join assessment_answer o on o.assessment_id = s.carried_from and o.item = a.carried_item
             where a.assessment_id = ?
            """;

    private final JdbcClient jdbc;
    private final Accounts accounts;

    AnswerList(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** An answer before names were looked up. */
    private record Raw(
            String item,
            AnswerState state,
            @Nullable Integer points,
            @Nullable String reason,
            @Nullable String note,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            @Nullable String reviewedBy,
            @Nullable Instant reviewedAt,
            @Nullable String words,
            boolean carried,
            @Nullable Before before,
            int pieces,
            long version) {}

    List<AnswerView> section(AssessmentId id, String indicator, SchemeVersion scheme, String reader) {
        return views(
                jdbc.sql(SELECT + " and a.indicator = ? order by a.position")
                        .param(id.id())
                        .param(indicator)
                        .query((row, i) -> raw(row))
                        .list(),
                scheme,
                reader);
    }

    /** Empty when there is no such item. */
    List<AnswerView> item(AssessmentId id, String item, SchemeVersion scheme, String reader) {
        return views(
                jdbc.sql(SELECT + " and a.item = ?")
                        .param(id.id())
                        .param(item)
                        .query((row, i) -> raw(row))
                        .list(),
                scheme,
                reader);
    }

    /** What waits for somebody to look at it again, in the scheme's order. */
    List<AnswerView> pending(AssessmentId id, SchemeVersion scheme, String reader) {
        return views(
                jdbc.sql(SELECT + " and a.state = 'answered' order by a.position")
                        .param(id.id())
                        .query((row, i) -> raw(row))
                        .list(),
                scheme,
                reader);
    }

    private List<AnswerView> views(List<Raw> rows, SchemeVersion scheme, String reader) {
        Map<String, Item> items = scheme.items().stream().collect(Collectors.toMap(Item::code, Function.identity()));
        Map<String, Scale> scales =
                scheme.scales().stream().collect(Collectors.toMap(Scale::code, Function.identity()));
        Map<String, String> names = accounts.displayNames(rows.stream()
                .flatMap(row -> Stream.of(row.answeredBy(), row.reviewedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<AnswerView> views = new ArrayList<>();
        for (Raw row : rows) {
            Item item = Objects.requireNonNull(items.get(row.item()));
            views.add(new AnswerView(
                    item,
                    Objects.requireNonNull(scales.get(item.scale())),
                    row.state(),
                    row.points(),
                    row.reason(),
                    row.note(),
                    mark(row.answeredBy(), row.answeredAt(), names),
                    mark(row.reviewedBy(), row.reviewedAt(), names),
                    row.words(),
                    reader.equals(row.answeredBy()),
                    row.carried(),
                    row.pieces(),
                    row.before(),
                    row.version()));
        }
        return views;
    }

    private static @Nullable Mark mark(@Nullable String by, @Nullable Instant at, Map<String, String> names) {
        return by == null || at == null ? null : new Mark(names.getOrDefault(by, by), at);
    }

    private static Raw raw(ResultSet row) throws SQLException {
        String old = row.getString("carried_item");
        return new Raw(
                Objects.requireNonNull(row.getString("item")),
                AnswerState.of(row.getString("state")),
                row.getObject("points", Integer.class),
                row.getString("reason"),
                row.getString("note"),
                row.getString("answered_by"),
                AnswerRows.instant(row, "answered_at"),
                row.getString("reviewed_by"),
                AnswerRows.instant(row, "reviewed_at"),
                row.getString("review_words"),
                row.getBoolean("carried"),
                old == null
                        ? null
                        : new Before(old, row.getObject("old_points", Integer.class), row.getString("old_reason")),
                row.getInt("pieces"),
                row.getLong("version"));
    }
}
