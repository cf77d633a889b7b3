package io.touchstone.penalty.appeal;

import io.touchstone.evidence.Evidence;
import io.touchstone.evidence.EvidenceView;
import io.touchstone.evidence.FileId;
import io.touchstone.evidence.SharedFiles;
import io.touchstone.evidence.Upload;
import io.touchstone.kernel.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The papers sent with an appeal; everybody with a seat in the shop that appealed may look at them. */
@Component
public class AppealPapers implements SharedFiles {

    private final JdbcClient jdbc;
    private final Evidence evidence;

    AppealPapers(JdbcClient jdbc, Evidence evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    /** One file as it is shown. */
    public record Paper(UUID fileId, String name, Instant addedAt) {}

    /** @throws io.touchstone.kernel.RuleViolation when a file cannot be taken */
    void take(UUID appeal, List<Upload> uploads, Instant at, Actor actor) {
        for (Upload upload : uploads) {
            EvidenceView file = evidence.receive(upload, actor);
            jdbc.sql("insert into penalty_appeal_file (file_id, appeal_id, added_by, added_at) values (?, ?, ?, ?)")
                    .param(file.id().id())
                    .param(appeal)
                    .param(actor.toString())
                    .param(Timestamp.from(at))
                    .update();
        }
    }

    /** The papers of an appeal, the oldest first. */
    List<Paper> of(UUID appeal) {
        record Row(UUID fileId, Instant addedAt) {}
        List<Row> rows = jdbc.sql("select file_id, added_at from penalty_appeal_file where appeal_id = ?"
                        + " order by added_at, file_id")
                .param(appeal)
                .query((row, i) -> new Row(
                        Objects.requireNonNull(row.getObject(1, UUID.class)),
                        row.getTimestamp(2).toInstant()))
                .list();
        return evidence.named(rows, Row::fileId, (row, name) -> new Paper(row.fileId(), name, row.addedAt()));
    }

    @Override
    public boolean isShared(FileId file, UUID account) {
        return jdbc.sql("""
                        select exists (
                            select from penalty_appeal_file f join penalty_appeal a using (appeal_id)
                              join merchant_seat s on s.merchant_id = a.merchant_id
                             where f.file_id = :file and s.account_id = :account and a.side = 'merchant')
                        """)
                .param("file", file.id())
                .param("account", account)
                .query(Boolean.class)
                .single();
    }
}
