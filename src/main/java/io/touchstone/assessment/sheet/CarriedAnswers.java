package io.touchstone.assessment.sheet;

import io.touchstone.assessment.scheme.Item;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.scheme.Schemes;
import io.touchstone.assessment.scheme.Schemes.Carried;
import io.touchstone.assessment.sheet.Sheet.Line;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes answers over from a frozen assessment by the mapping of its scheme (feature L7). An item that stayed the same keeps its
 * answer and waits for a review again; one that changed is empty, with the old answer shown beside it. Nothing counts as done.
 */
@Component
class CarriedAnswers {

    private final JdbcClient jdbc;
    private final Schemes schemes;
    private final SheetTrail trail;
    private final Ids ids;

    CarriedAnswers(JdbcClient jdbc, Schemes schemes, SheetTrail trail, Ids ids) {
        this.jdbc = jdbc;
        this.schemes = schemes;
        this.trail = trail;
        this.ids = ids;
    }

    void carry(Sheet old, Sheet opened, SchemeVersion scheme, Actor actor, Instant at) {
        List<Carried> mapping =
                mapping(old, scheme).stream().filter(one -> one.from() != null).toList();
        AssessmentId from = old.head().id();
        AssessmentId to = opened.head().id();
        int same = answers(from, to, mapping);
        evidence(from, to);
        String words = old.head().number() + " · " + same + "/" + scheme.items().size();
        trail.add(to, opened.head().number(), new Line(null, "carried", words, at, actor));
    }

    private List<Carried> mapping(Sheet old, SchemeVersion scheme) {
        if (old.head().scheme().equals(scheme.ref())) {
            return scheme.items().stream()
                    .map(Item::code)
                    .map(code -> new Carried(code, code, false))
                    .toList();
        }
        return schemes.mapping(old.head().scheme(), scheme.ref());
    }

    /** @return how many keep their answer */
    private int answers(AssessmentId from, AssessmentId to, List<Carried> mapping) {
        jdbc.sql("""
                        update assessment_answer n
                           set carried_item = o.item, carried = not m.changed,
                               state = case when m.changed then 'open' else 'answered' end,
                               points = case when not m.changed then o.points end,
                               reason = case when not m.changed then o.reason end,
                               note = case when not m.changed then o.note end,
                               answered_by = case when not m.changed then o.answered_by end,
                               answered_at = case when not m.changed then o.answered_at end
                          from unnest(?, ?, ?) m (item, from_item, changed)
                          join assessment_answer o on o.assessment_id = ? and o.item = m.from_item
                         where n.assessment_id = ? and n.item = m.item
                        """)
                .param(mapping.stream().map(Carried::item).toArray(String[]::new))
                .param(mapping.stream().map(Carried::from).toArray(String[]::new))
                .param(mapping.stream().map(Carried::changed).toArray(Boolean[]::new))
                .param(from.id())
                .param(to.id())
                .update();
        return jdbc.sql("select count(*) from assessment_answer where assessment_id = ? and carried")
                .param(to.id())
                .query(Integer.class)
                .single();
    }

    /** Files and links come along as references with their own dates; readings belong to the period they were taken in. */
    private void evidence(AssessmentId from, AssessmentId to) {
        List<UUID> pieces =
                jdbc.sql("""
                        select e.evidence_id from assessment_evidence e
                          join assessment_answer n on n.assessment_id = ? and n.carried and n.carried_item = e.item
                         where e.assessment_id = ? and e.struck_at is null and e.kind <> 'live' order by e.evidence_id
                        """).param(to.id()).param(from.id()).query(UUID.class).list();
        jdbc.sql("""
                        insert into assessment_evidence
                            (evidence_id, assessment_id, item, kind, title, file_id, url, effective_on, collected_on, uploaded_at,
                             uploaded_by, carried_from)
                        select p.fresh, n.assessment_id, n.item, e.kind, e.title, e.file_id, e.url, e.effective_on, e.collected_on,
                               e.uploaded_at, e.uploaded_by, e.evidence_id
                          from unnest(?, ?) p (old, fresh) join assessment_evidence e on e.evidence_id = p.old
                          join assessment_answer n on n.assessment_id = ? and n.carried and n.carried_item = e.item
                        """)
                .param(pieces.toArray(UUID[]::new))
                .param(pieces.stream().map(old -> ids.next()).toArray(UUID[]::new))
                .param(to.id())
                .update();
    }
}
