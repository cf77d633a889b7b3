package io.touchstone.penalty.violation;

import io.touchstone.kernel.Actor;
import io.touchstone.rulebook.Wording;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The evidence of cases as rows; only ever added to. */
@Repository
class CaseEvidences implements CaseEvidence {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    CaseEvidences(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public List<Item> shown(UUID caseId) {
        return of(caseId).stream()
                .filter(one -> !one.internal() && one.struck() == null)
                .map(one -> new Item(what(one), origin(one.kind()), one.observedAt()))
                .toList();
    }

    private static String what(EvidencePiece piece) {
        String file = piece.fileName();
        return file == null ? piece.source() : piece.source() + " (" + file + ")";
    }

    private Wording origin(EvidenceKind kind) {
        String key = "penalty.evidence." + kind.word();
        return new Wording(
                messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE),
                messages.getMessage(key, null, Locale.ENGLISH));
    }

    /** A piece as it is put to a case. */
    record Piece(
            UUID id,
            EvidenceKind kind,
            String source,
            Instant observedAt,
            String note,
            @Nullable UUID fileId,
            boolean internal) {}

    /** @return whether it is new */
    boolean add(UUID caseId, Piece piece, Instant at, Actor actor) {
        return jdbc.sql("""
                        insert into penalty_case_evidence
                            (evidence_id, case_id, kind, source, observed_at, note, file_id, internal, added_at, added_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (evidence_id) do nothing
                        """)
                        .param(piece.id())
                        .param(caseId)
                        .param(piece.kind().word())
                        .param(piece.source())
                        .param(Timestamp.from(piece.observedAt()))
                        .param(piece.note())
                        .param(piece.fileId())
                        .param(piece.internal())
                        .param(Timestamp.from(at))
                        .param(actor.toString())
                        .update()
                == 1;
    }

    void strike(UUID evidenceId, String reason, Instant at, Actor actor) {
        jdbc.sql(
                        "insert into penalty_case_evidence_struck (evidence_id, reason, struck_at, struck_by) values (?, ?, ?, ?)"
                                + " on conflict (evidence_id) do nothing")
                .param(evidenceId)
                .param(reason)
                .param(Timestamp.from(at))
                .param(actor.toString())
                .update();
    }

    boolean exists(UUID evidenceId) {
        return jdbc.sql("select exists (select from penalty_case_evidence where evidence_id = ?)")
                .param(evidenceId)
                .query(Boolean.class)
                .single();
    }

    /** The kinds that are relied on. */
    Set<EvidenceKind> kinds(UUID caseId) {
        Set<EvidenceKind> kinds = EnumSet.noneOf(EvidenceKind.class);
        of(caseId).stream().filter(one -> one.struck() == null).forEach(one -> kinds.add(one.kind()));
        return kinds;
    }

    /** In the order in which it was added. */
    List<EvidencePiece> of(UUID caseId) {
        return jdbc.sql("""
                        select e.*, s.reason as struck, f.name as file_name, f.sha256
                          from penalty_case_evidence e left join penalty_case_evidence_struck s using (evidence_id)
                          left join evidence_file f on f.file_id = e.file_id
                         where e.case_id = ? order by e.added_at, e.evidence_id
                        """)
                .param(caseId)
                .query((row, i) -> new EvidencePiece(
                        Objects.requireNonNull(row.getObject("evidence_id", UUID.class)),
                        EvidenceKind.of(row.getString("kind")),
                        row.getString("source"),
                        row.getTimestamp("observed_at").toInstant(),
                        row.getString("note"),
                        row.getObject("file_id", UUID.class),
                        row.getString("file_name"),
                        row.getString("sha256"),
                        row.getBoolean("internal"),
                        row.getTimestamp("added_at").toInstant(),
                        row.getString("added_by"),
                        row.getString("struck")))
                .list();
    }
}
