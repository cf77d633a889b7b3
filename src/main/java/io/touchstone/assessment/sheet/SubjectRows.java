package io.touchstone.assessment.sheet;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.rulebook.Wording;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The platform and the lines of its business that assess themselves. */
@Component
class SubjectRows {

    private final JdbcClient jdbc;

    SubjectRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isKnown(String subject) {
        return jdbc.sql("select exists (select from assessment_subject where subject = ?)")
                .param(subject)
                .query(Boolean.class)
                .single();
    }

    List<AssessedSubject> all() {
        return jdbc.sql("select subject, name_zh, name_en from assessment_subject order by created_at, subject")
                .query((row, i) ->
                        new AssessedSubject(row.getString(1), new Wording(row.getString(2), row.getString(3))))
                .list();
    }

    /** @throws Conflict when there is one of that code */
    void add(AssessedSubject subject, Instant at, Actor actor) {
        int added = jdbc.sql("insert into assessment_subject (subject, name_zh, name_en, created_at, created_by)"
                        + " values (?, ?, ?, ?, ?) on conflict (subject) do nothing")
                .param(subject.code())
                .param(subject.name().zh())
                .param(subject.name().en())
                .param(Timestamp.from(at))
                .param(actor.toString())
                .update();
        if (added == 0) {
            throw new Conflict(SheetRule.SHEET_SUBJECT_TAKEN, subject.code());
        }
    }
}
