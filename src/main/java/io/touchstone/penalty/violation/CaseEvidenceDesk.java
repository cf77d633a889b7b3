package io.touchstone.penalty.violation;

import io.touchstone.evidence.Upload;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.penalty.PenaltyPermissions.CanWork;
import io.touchstone.penalty.violation.CaseEvidences.Piece;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff puts evidence to a case, each piece with where it comes from and when it was seen. */
@Service
@Transactional
public class CaseEvidenceDesk {

    private final CaseBook book;
    private final CaseEvidences evidence;
    private final CaseFiles papers;
    private final CurrentActor actor;
    private final Clock clock;

    CaseEvidenceDesk(CaseBook book, CaseEvidences evidence, CaseFiles papers, CurrentActor actor, Clock clock) {
        this.book = book;
        this.evidence = evidence;
        this.papers = papers;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * What is put to a case.
     *
     * @param id made when the form was shown; sent twice it is added once
     * @param internal kept from the merchant
     */
    public record NewEvidence(
            UUID id, EvidenceKind kind, String source, Instant observedAt, String note, boolean internal) {}

    @CanWork
    public void add(String number, NewEvidence wanted, @Nullable Upload upload) {
        Instant at = clock.instant();
        Actor by = actor.get();
        UUID id = known(number).id();
        if (evidence.exists(wanted.id())) {
            return;
        }
        if (wanted.observedAt().isAfter(at)) {
            throw new RuleViolation(CaseRule.CASE_ACT_IN_FUTURE);
        }
        UUID file = upload == null ? null : papers.take(upload, by);
        book.change(id, one -> {
            evidence.add(
                    id,
                    new Piece(
                            wanted.id(),
                            wanted.kind(),
                            wanted.source(),
                            wanted.observedAt(),
                            wanted.note(),
                            file,
                            wanted.internal()),
                    at,
                    by);
            CaseLine line = CaseLine.of("evidence", wanted.kind().word(), at, by);
            one.record(wanted.internal() ? line : line.toAll());
        });
    }

    /** It is no longer relied on; it stays on record with the reason. */
    @CanWork
    public void strike(String number, UUID evidenceId, String reason) {
        Instant at = clock.instant();
        CaseView view = known(number);
        EvidencePiece piece = evidence.of(view.id()).stream()
                .filter(one -> one.id().equals(evidenceId))
                .findFirst()
                .orElseThrow(() -> new NotFound("evidence", evidenceId.toString()));
        if (piece.struck() != null) {
            return;
        }
        book.change(view.id(), one -> {
            evidence.strike(evidenceId, reason, at, actor.get());
            one.record(CaseLine.of("evidence_struck", piece.kind().word(), at, actor.get())
                    .saying(reason));
        });
    }

    private CaseView known(String number) {
        return book.byNumber(number).orElseThrow(() -> new NotFound("case", number));
    }
}
