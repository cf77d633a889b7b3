package io.touchstone.assessment.supervision;

import io.touchstone.assessment.supervision.Checked.Chosen;
import io.touchstone.assessment.supervision.Checked.Verdict;
import io.touchstone.kernel.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What belongs to a visit: the items it looks at, what opened it and its files. */
@Component
class VisitPapers {

    private final JdbcClient jdbc;
    private final Ids ids;

    VisitPapers(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    List<Checked> items(UUID visitId) {
        return jdbc.sql(
                        "select item, place, chosen, verdict, note from assessment_visit_item where visit_id = ? order by place")
                .param(visitId)
                .query((row, i) -> new Checked(
                        row.getString("item"),
                        row.getInt("place"),
                        Chosen.of(row.getString("chosen")),
                        Verdict.parse(String.valueOf(row.getString("verdict"))).orElse(null),
                        row.getString("note")))
                .list();
    }

    void add(UUID visitId, List<Checked> items) {
        for (Checked item : items) {
            jdbc.sql("insert into assessment_visit_item (visit_id, item, place, chosen) values (?, ?, ?, ?)")
                    .param(visitId)
                    .param(item.item())
                    .param(item.place())
                    .param(item.chosen().word())
                    .update();
        }
    }

    void save(UUID visitId, Checked item) {
        Verdict verdict = item.verdict();
        jdbc.sql("update assessment_visit_item set verdict = ?, note = ? where visit_id = ? and item = ?")
                .param(verdict == null ? null : verdict.word())
                .param(item.note())
                .param(visitId)
                .param(item.item())
                .update();
    }

    /** Told at the same time by another, it stays as that one told it. */
    void addTrigger(UUID visitId, UUID certificateId, Trigger trigger) {
        jdbc.sql("""
                        insert into assessment_visit_trigger (trigger_id, visit_id, certificate_id, kind, reference, words, at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(ids.next())
                .param(visitId)
                .param(certificateId)
                .param(trigger.kind().word())
                .param(trigger.reference())
                .param(trigger.words())
                .param(Timestamp.from(trigger.at()))
                .update();
    }

    /** The number of the visit that a trigger opened or joined. */
    Optional<String> openedBy(UUID certificateId, Trigger trigger) {
        return jdbc.sql("""
                        select v.number from assessment_visit_trigger t join assessment_visit v using (visit_id)
                         where t.certificate_id = ? and t.kind = ? and t.reference = ?
                        """)
                .param(certificateId)
                .param(trigger.kind().word())
                .param(trigger.reference())
                .query(String.class)
                .optional();
    }

    boolean isTriggered(UUID certificateId, Trigger.Kind kind, Instant since) {
        return jdbc.sql("""
                        select exists (select from assessment_visit_trigger where certificate_id = ? and kind = ? and at >= ?)
                        """)
                .param(certificateId)
                .param(kind.word())
                .param(Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /** Visits that nothing but this trigger opened. */
    List<UUID> openedOnlyBy(Trigger.Kind kind, String reference) {
        return jdbc.sql("""
                        select t.visit_id from assessment_visit_trigger t
                         where t.kind = ? and t.reference = ?
                           and not exists (select from assessment_visit_trigger o
                                            where o.visit_id = t.visit_id and o.trigger_id <> t.trigger_id)
                         order by t.visit_id
                        """)
                .param(kind.word())
                .param(reference)
                .query(UUID.class)
                .list();
    }

    boolean isAdded(UUID visitId, UUID once) {
        return jdbc.sql("select exists (select from assessment_visit_file where visit_id = ? and once = ?)")
                .param(visitId)
                .param(once)
                .query(Boolean.class)
                .single();
    }

    void addFile(UUID visitId, UUID file, UUID once, @Nullable String item, Instant at, UUID by) {
        jdbc.sql(
                        "insert into assessment_visit_file (file_id, visit_id, once, item, added_at, added_by) values (?, ?, ?, ?, ?, ?)")
                .param(file)
                .param(visitId)
                .param(once)
                .param(item)
                .param(Timestamp.from(at))
                .param(by)
                .update();
    }
}
