package io.touchstone.assessment.sheet;

import io.touchstone.assessment.sheet.SheetPage.Line;
import io.touchstone.identity.Accounts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to an assessment or one of its answers, the latest first. */
@Component
class LineList {

    private static final int LINES_MAX = 50;

    private static final String SELECT =
            "select key, item, words, at, actor from assessment_line where assessment_id = ?";
    private static final String LATEST = " order by line_id desc limit ?";

    private final JdbcClient jdbc;
    private final Accounts accounts;

    LineList(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    List<Line> of(AssessmentId id) {
        return lines(jdbc.sql(SELECT + LATEST).param(id.id()).param(LINES_MAX));
    }

    List<Line> of(AssessmentId id, String item) {
        return lines(jdbc.sql(SELECT + " and item = ?" + LATEST)
                .param(id.id())
                .param(item)
                .param(LINES_MAX));
    }

    private List<Line> lines(JdbcClient.StatementSpec statement) {
        List<Line> lines = statement
                .query((row, i) -> new Line(
                        Objects.requireNonNull(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        person(row.getString(5))))
                .list();
        Map<String, String> names =
                accounts.displayNames(lines.stream().map(Line::by).distinct().toList());
        return lines.stream()
                .map(line -> new Line(
                        line.key(), line.item(), line.words(), line.at(), names.getOrDefault(line.by(), line.by())))
                .toList();
    }

    private static String person(@Nullable String actor) {
        String word = Objects.requireNonNullElse(actor, "");
        return word.substring(word.indexOf(':') + 1);
    }
}
