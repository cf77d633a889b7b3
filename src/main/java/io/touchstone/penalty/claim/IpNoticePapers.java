package io.touchstone.penalty.claim;

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

/** The prima facie evidence of notices and of counter-statements; the shop sees both once a notice was forwarded (ECL 42). */
@Component
public class IpNoticePapers implements SharedFiles {

    private final JdbcClient jdbc;
    private final Evidence evidence;

    IpNoticePapers(JdbcClient jdbc, Evidence evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    /**
     * One file as it is shown.
     *
     * @param voice {@code holder} or {@code merchant}
     */
    public record Paper(UUID fileId, String name, String voice, Instant addedAt) {}

    /** @throws io.touchstone.kernel.RuleViolation when a file cannot be taken */
    void take(UUID notice, String voice, List<Upload> uploads, Instant at, Actor actor) {
        for (Upload upload : uploads) {
            EvidenceView file = evidence.receive(upload, actor);
            jdbc.sql("insert into penalty_ip_notice_file (file_id, notice_id, voice, added_at) values (?, ?, ?, ?)")
                    .param(file.id().id())
                    .param(notice)
                    .param(voice)
                    .param(Timestamp.from(at))
                    .update();
        }
    }

    /** The papers of a notice, the oldest first. */
    List<Paper> of(UUID notice) {
        record Row(UUID fileId, String voice, Instant addedAt) {}
        List<Row> rows = jdbc.sql("select file_id, voice, added_at from penalty_ip_notice_file where notice_id = ?"
                        + " order by added_at, file_id")
                .param(notice)
                .query((row, i) -> new Row(
                        Objects.requireNonNull(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getTimestamp(3).toInstant()))
                .list();
        return evidence.named(
                rows, Row::fileId, (row, name) -> new Paper(row.fileId(), name, row.voice(), row.addedAt()));
    }

    @Override
    public boolean isShared(FileId file, UUID account) {
        return jdbc.sql("""
                        select exists (
                            select from penalty_ip_notice_file f join penalty_ip_notice n using (notice_id)
                              join merchant_seat s on s.merchant_id = n.merchant_id
                             where f.file_id = :file and s.account_id = :account
                               and n.checked_at is not null and n.state not in ('received', 'refused'))
                        """)
                .param("file", file.id())
                .param("account", account)
                .query(Boolean.class)
                .single();
    }
}
