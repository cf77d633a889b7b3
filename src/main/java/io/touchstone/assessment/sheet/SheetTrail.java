package io.touchstone.assessment.sheet;

import io.touchstone.assessment.AssessmentEvent;
import io.touchstone.assessment.sheet.Sheet.Line;
import io.touchstone.kernel.Subject;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every line of an assessment's timeline and tells the audit trail of it, in the caller's transaction. */
@Component
class SheetTrail {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    SheetTrail(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    void add(AssessmentId id, String number, Line line) {
        jdbc.sql("insert into assessment_line (assessment_id, item, key, words, at, actor) values (?, ?, ?, ?, ?, ?)")
                .param(id.id())
                .param(line.item())
                .param(line.key())
                .param(line.words())
                .param(Timestamp.from(line.at()))
                .param(line.actor().toString())
                .update();
        tell(number, line);
    }

    /** The same for many items: a line each, and one word to the audit trail. */
    void addAll(AssessmentId id, String number, List<String> items, Line line) {
        jdbc.sql(
                        "insert into assessment_line (assessment_id, item, key, words, at, actor)"
                                + " select ?, i.item, ?, ?, ?, ? from unnest(?) with ordinality i (item, place) order by i.place")
                .param(id.id())
                .param(line.key())
                .param(line.words())
                .param(Timestamp.from(line.at()))
                .param(line.actor().toString())
                .param(items.toArray(String[]::new))
                .update();
        tell(number, new Line(span(items), line.key(), line.words(), line.at(), line.actor()));
    }

    private static String span(List<String> items) {
        return items.isEmpty() ? "–" : items.get(0) + " … " + items.get(items.size() - 1) + " (" + items.size() + ")";
    }

    private void tell(String number, Line line) {
        events.publishEvent(new AssessmentEvent(
                line.key(),
                new Subject("assessment", number),
                line.actor(),
                line.at(),
                Map.of("item", Objects.requireNonNullElse(line.item(), "–"))));
    }
}
