package io.touchstone.inspection.outcome;

import io.touchstone.evidence.Evidence;
import io.touchstone.evidence.EvidenceView;
import io.touchstone.evidence.FileId;
import io.touchstone.evidence.SharedFiles;
import io.touchstone.evidence.Upload;
import io.touchstone.inspection.outcome.OutcomeView.Paper;
import io.touchstone.kernel.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The papers a merchant sends with an objection or a correction, and who of a shop may look at them and at the laboratories' reports:
 * everybody with a seat in it, from the notice on.
 */
@Component
public class OutcomePapers implements SharedFiles {

    private final JdbcClient jdbc;
    private final Evidence evidence;

    OutcomePapers(JdbcClient jdbc, Evidence evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    /** @throws io.touchstone.kernel.RuleViolation when a file cannot be taken */
    void take(UUID outcome, String purpose, List<Upload> uploads, Instant at, Actor actor) {
        for (Upload upload : uploads) {
            EvidenceView file = evidence.receive(upload, actor);
            jdbc.sql("insert into inspection_outcome_file (file_id, outcome_id, purpose, added_by, added_at)"
                            + " values (?, ?, ?, ?, ?)")
                    .param(file.id().id())
                    .param(outcome)
                    .param(purpose)
                    .param(actor.toString())
                    .param(Timestamp.from(at))
                    .update();
        }
    }

    /** The papers of an outcome, the oldest first. */
    List<Paper> of(UUID outcome) {
        record Row(UUID fileId, String purpose, Instant addedAt) {}
        List<Row> rows = jdbc.sql("select file_id, purpose, added_at from inspection_outcome_file where outcome_id = ?"
                        + " order by added_at, file_id")
                .param(outcome)
                .query((row, i) -> new Row(
                        Objects.requireNonNull(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getTimestamp(3).toInstant()))
                .list();
        return evidence.named(
                rows, Row::fileId, (row, name) -> new Paper(row.fileId(), name, row.purpose(), row.addedAt()));
    }

    @Override
    public boolean isShared(FileId file, UUID account) {
        return jdbc.sql("""
                        select exists (
                            select from inspection_outcome_file f join inspection_outcome o using (outcome_id)
                              join merchant_seat s on s.merchant_id = o.merchant_id
                             where f.file_id = :file and s.account_id = :account)
                            or exists (
                            select from inspection_report r join inspection_test_order t using (order_id)
                              join inspection_outcome o on o.sample_id = t.sample_id
                              join merchant_seat s on s.merchant_id = o.merchant_id
                             where r.file_id = :file and s.account_id = :account and t.state = 'verified'
                               and (o.notified_at is not null or (o.passed and o.state = 'final')))
                        """)
                .param("file", file.id())
                .param("account", account)
                .query(Boolean.class)
                .single();
    }
}
