package io.touchstone.assessment.sheet;

import io.touchstone.assessment.scheme.Item;
import io.touchstone.assessment.scheme.Scale;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.sheet.Sheet.Line;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills assessments of the demo in a handful of statements, as the people of the demo would have within weeks. */
@Component
class DemoFilling {

    private static final int OF_TEN = 10;
    private static final Duration WEEK = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final SheetTrail trail;
    private final Ids ids;

    DemoFilling(JdbcClient jdbc, SheetTrail trail, Ids ids) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.ids = ids;
    }

    /** Gives the sections to the people in turn. */
    void share(Sheet sheet, List<Actor> people, Actor lead, Instant at) {
        jdbc.sql("update assessment_section set assignee = (?::uuid[])[position % ? + 1], assigned_at = ?"
                        + " where assessment_id = ?")
                .param(people.stream().map(Actor::id).map(UUID::fromString).toArray(UUID[]::new))
                .param(people.size())
                .param(Timestamp.from(at))
                .param(sheet.head().id().id())
                .update();
        tell(sheet, new Line(null, "assigned", null, at, lead));
    }

    /**
     * Answers so many of the first items, each by whom its section was given to.
     *
     * @param strict of ten items so many get full marks
     */
    void answer(Sheet sheet, SchemeVersion scheme, int items, int strict, Instant at) {
        List<String> codes = new ArrayList<>();
        List<Integer> points = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            Item item = scheme.items().get(i);
            codes.add(item.code());
            points.add(points(SheetAccess.scale(scheme, item), i, strict));
        }
        jdbc.sql("""
                        update assessment_answer a set state = 'answered', points = g.points, answered_by = s.assignee,
                               answered_at = ?, version = a.version + 1
                          from unnest(?, ?) g (item, points), assessment_section s
                         where a.assessment_id = ? and a.item = g.item
                           and s.assessment_id = a.assessment_id and s.indicator = a.indicator
                        """)
                .param(Timestamp.from(at))
                .param(codes.toArray(String[]::new))
                .param(points.toArray(Integer[]::new))
                .param(sheet.head().id().id())
                .update();
        prove(sheet, scheme, codes, at);
    }

    void accept(Sheet sheet, Actor reviewer, int items, Instant at) {
        List<String> taken = jdbc.sql("""
                        update assessment_answer set state = 'accepted', reviewed_by = ?, reviewed_at = ?, version = version + 1
                         where assessment_id = ? and state = 'answered' and position < ? returning item
                        """)
                .param(UUID.fromString(reviewer.id()))
                .param(Timestamp.from(at))
                .param(sheet.head().id().id())
                .param(items)
                .query(String.class)
                .list();
        trail.addAll(sheet.head().id(), sheet.head().number(), taken, new Line(null, "accepted", null, at, reviewer));
    }

    /** Every so manieth of those that wait. */
    void sendBack(Sheet sheet, Actor reviewer, int every, String words, Instant at) {
        List<String> back = jdbc.sql("""
                        update assessment_answer set state = 'sent_back', reviewed_by = ?, reviewed_at = ?, review_words = ?,
                               version = version + 1
                         where assessment_id = ? and state = 'answered' and position % ? = 0 returning item
                        """)
                .param(UUID.fromString(reviewer.id()))
                .param(Timestamp.from(at))
                .param(words)
                .param(sheet.head().id().id())
                .param(every)
                .query(String.class)
                .list();
        trail.addAll(sheet.head().id(), sheet.head().number(), back, new Line(null, "sent_back", words, at, reviewer));
    }

    /** A link for each answer that asks for evidence. */
    private void prove(Sheet sheet, SchemeVersion scheme, List<String> codes, Instant at) {
        List<String> asked = codes.stream()
                .filter(code -> SheetAccess.item(scheme, code).evidence())
                .toList();
        LocalDate collected = LocalDate.ofInstant(at.minus(WEEK), ZoneOffset.UTC);
        jdbc.sql("""
                        insert into assessment_evidence
                            (evidence_id, assessment_id, item, kind, title, url, effective_on, collected_on, uploaded_at, uploaded_by)
                        select p.id, a.assessment_id, a.item, 'link', '制度与记录 ' || a.item,
                               'https://records.example/' || lower(a.item), ?, ?, a.answered_at, a.answered_by
                          from unnest(?, ?) p (id, item) join assessment_answer a on a.assessment_id = ? and a.item = p.item
                        """)
                .param(Date.valueOf(collected.minusMonths(2)))
                .param(Date.valueOf(collected))
                .param(asked.stream().map(item -> ids.next()).toArray(UUID[]::new))
                .param(asked.toArray(String[]::new))
                .param(sheet.head().id().id())
                .update();
    }

    private void tell(Sheet sheet, Line line) {
        trail.add(sheet.head().id(), sheet.head().number(), line);
    }

    private static int points(Scale scale, int place, int strict) {
        int top = scale.steps().size() - 1;
        int turn = place * 7 % OF_TEN;
        int step = turn < strict ? top : turn < OF_TEN - 1 ? top - 1 : Math.max(0, top - 2);
        return scale.steps().get(step).points();
    }
}
