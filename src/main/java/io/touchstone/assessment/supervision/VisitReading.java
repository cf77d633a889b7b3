package io.touchstone.assessment.supervision;

import io.touchstone.assessment.supervision.Visit.Stored;
import io.touchstone.assessment.supervision.VisitPage.Called;
import io.touchstone.assessment.supervision.VisitPage.Line;
import io.touchstone.assessment.supervision.VisitPage.Paper;
import io.touchstone.identity.Accounts;
import io.touchstone.rulebook.Wording;
import io.touchstone.shell.Option;
import io.touchstone.shell.Role;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what stands on the page of a visit. */
@Component
class VisitReading {

    private final JdbcClient jdbc;
    private final Accounts accounts;

    VisitReading(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    Optional<Stored> find(String number) {
        return jdbc.sql("select v.* from assessment_visit v where v.number = ?")
                .param(number)
                .query((row, i) -> VisitRows.stored(row))
                .optional();
    }

    /** What is assessed, as it is called. */
    Wording subject(String code) {
        return jdbc.sql("select name_zh, name_en from assessment_subject where subject = ?")
                .param(code)
                .query((row, i) -> new Wording(row.getString(1), row.getString(2)))
                .single();
    }

    /** Of everybody who had to do with it, by their ids. */
    Map<String, String> names(UUID visitId, Stored visit) {
        Set<String> people = new LinkedHashSet<>(
                jdbc.sql("select distinct split_part(actor, ':', 2) from assessment_visit_line where visit_id = ?")
                        .param(visitId)
                        .query(String.class)
                        .list());
        people.addAll(jdbc.sql("select distinct added_by::text from assessment_visit_file where visit_id = ?")
                .param(visitId)
                .query(String.class)
                .list());
        UUID visitor = visit.waiting().visitor();
        if (visitor != null) {
            people.add(visitor.toString());
        }
        return accounts.displayNames(people);
    }

    /** People who can hold visits. */
    List<Option> visitors() {
        return accounts.withRole(Role.STANDARDS).stream()
                .map(account -> new Option(account.id().toString(), account.displayName()))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    List<Called> called(UUID visitId) {
        return jdbc.sql("""
                        select kind, reference, words, at from assessment_visit_trigger where visit_id = ? order by at, trigger_id
                        """)
                .param(visitId)
                .query((row, i) -> new Called(
                        row.getString("kind"),
                        row.getString("reference"),
                        row.getString("words"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    List<Paper> papers(UUID visitId, Map<String, String> names) {
        return jdbc.sql("""
                        select f.file_id, e.name, f.item, f.added_at, f.added_by::text as added_by
                          from assessment_visit_file f left join evidence_file e using (file_id)
                         where f.visit_id = ? order by f.added_at, f.file_id
                        """)
                .param(visitId)
                .query((row, i) -> new Paper(
                        Objects.requireNonNull(row.getObject("file_id", UUID.class)),
                        Objects.requireNonNullElse(row.getString("name"), "–"),
                        row.getString("item"),
                        row.getTimestamp("added_at").toInstant(),
                        names.getOrDefault(row.getString("added_by"), row.getString("added_by"))))
                .list();
    }

    /** The newest first. */
    List<Line> lines(UUID visitId, Map<String, String> names) {
        return jdbc.sql("""
                        select key, words, at, split_part(actor, ':', 2) as by from assessment_visit_line where visit_id = ?
                         order by line_id desc
                        """)
                .param(visitId)
                .query((row, i) -> new Line(
                        row.getString("key"),
                        row.getString("words"),
                        row.getTimestamp("at").toInstant(),
                        names.getOrDefault(row.getString("by"), row.getString("by"))))
                .list();
    }
}
