package io.touchstone.penalty.violation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What merchants said to their cases, as rows; only ever added to. */
@Repository
class CaseAnswers {

    private final JdbcClient jdbc;

    CaseAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is said in a hearing.
     *
     * @param id made when the form was shown; sent twice it is said once
     * @param cause null, like fix and prevention, when no plan of action is given
     */
    record Said(
            UUID id,
            String statement,
            @Nullable String cause,
            @Nullable String fix,
            @Nullable String prevention) {}

    boolean exists(UUID answerId) {
        return jdbc.sql("select exists (select from penalty_case_answer where answer_id = ?)")
                .param(answerId)
                .query(Boolean.class)
                .single();
    }

    void add(UUID caseId, Said said, Instant at, String by) {
        jdbc.sql("""
                        insert into penalty_case_answer (answer_id, case_id, statement, cause, fix, prevention, said_at, said_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(said.id())
                .param(caseId)
                .param(said.statement())
                .param(said.cause())
                .param(said.fix())
                .param(said.prevention())
                .param(Timestamp.from(at))
                .param(by)
                .update();
    }

    void addFile(UUID answerId, UUID fileId) {
        jdbc.sql("insert into penalty_case_answer_file (file_id, answer_id) values (?, ?)")
                .param(fileId)
                .param(answerId)
                .update();
    }

    /** Newest first, with their files. */
    List<CaseAnswer> of(UUID caseId) {
        Map<UUID, CaseAnswer> answers = new LinkedHashMap<>();
        jdbc.sql("""
                        select a.*, f.file_id, e.name
                          from penalty_case_answer a left join penalty_case_answer_file f using (answer_id)
                          left join evidence_file e on e.file_id = f.file_id
                         where a.case_id = ? order by a.said_at desc, a.answer_id, f.file_id
                        """).param(caseId).query(row -> {
            UUID id = Objects.requireNonNull(row.getObject("answer_id", UUID.class));
            CaseAnswer known = answers.get(id);
            List<CaseAnswer.Paper> papers = new ArrayList<>(known == null ? List.of() : known.papers());
            UUID file = row.getObject("file_id", UUID.class);
            if (file != null) {
                papers.add(new CaseAnswer.Paper(file, Objects.requireNonNullElse(row.getString("name"), "–")));
            }
            answers.put(
                    id,
                    new CaseAnswer(
                            id,
                            row.getString("statement"),
                            row.getString("cause"),
                            row.getString("fix"),
                            row.getString("prevention"),
                            row.getTimestamp("said_at").toInstant(),
                            papers));
        });
        return List.copyOf(answers.values());
    }
}
