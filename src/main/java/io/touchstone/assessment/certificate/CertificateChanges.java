package io.touchstone.assessment.certificate;

import io.touchstone.assessment.AssessmentEvent;
import io.touchstone.assessment.certificate.CertificateProposal.State;
import io.touchstone.assessment.certificate.Certificates.Decision;
import io.touchstone.assessment.sheet.FrozenAssessment;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Proposals from the first person to the second, in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CertificateChanges {

    private final ChangeRows proposals;
    private final CertificateRows certificates;
    private final CertificateBook book;
    private final Awarding awarding;
    private final ApplicationEventPublisher events;

    CertificateChanges(
            ChangeRows proposals,
            CertificateRows certificates,
            CertificateBook book,
            Awarding awarding,
            ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.certificates = certificates;
        this.book = book;
        this.awarding = awarding;
        this.events = events;
    }

    /** Keeps it when the certificate could be changed so; the same proposal sent twice is one. */
    void propose(String number, CertificateProposal proposal, Actor by) {
        Certificate certificate = locked(number);
        if (proposals.find(proposal.id()).isPresent()) {
            return;
        }
        if (proposals.open(certificate.head().id()).isPresent()) {
            throw new Conflict(CertificateRule.CERTIFICATE_PROPOSAL_OPEN);
        }
        attempt(certificate, proposal);
        proposals.add(proposal);
        tell("proposed", number, proposal, proposal.proposedAt(), by);
    }

    /** Does it. */
    void accept(String number, UUID id, Instant at, Actor by) {
        CertificateProposal proposal = open(number, id);
        requireOther(proposal, by);
        Decision decision = new Decision(proposal.reason(), proposal.words(), proposal.proposedBy(), null, at, by);
        proposals.close(id, State.ACCEPTED, UUID.fromString(by.id()), null, at);
        switch (proposal.kind()) {
            case SUSPEND -> book.suspend(number, decision);
            case RESUME -> book.resume(number, decision);
            case REGRADE -> book.regrade(number, basis(proposal), decision);
            case REVOKE -> book.revoke(number, decision);
        }
    }

    void decline(String number, UUID id, String why, Instant at, Actor by) {
        CertificateProposal proposal = open(number, id);
        requireOther(proposal, by);
        proposals.close(id, State.DECLINED, UUID.fromString(by.id()), why, at);
        tell("declined", number, proposal, at, by);
    }

    /** Only by the one who proposed it. */
    void withdraw(String number, UUID id, Instant at, Actor by) {
        CertificateProposal proposal = open(number, id);
        if (!proposal.proposedBy().toString().equals(by.id())) {
            throw new RuleViolation(CertificateRule.CERTIFICATE_STEP_REFUSED);
        }
        proposals.close(id, State.WITHDRAWN, null, null, at);
        tell("withdrawn", number, proposal, at, by);
    }

    /** What ended by other means has nothing left to decide. */
    @EventListener
    void on(Certificates.Ended ended) {
        Optional<CertificateProposal> open = proposals.open(ended.certificate().id());
        open.ifPresent(one -> {
            Instant at = certificates
                    .find(ended.certificate().id())
                    .map(certificate -> certificate.progress().endedAt())
                    .orElse(one.proposedAt());
            proposals.close(one.id(), State.OVERTAKEN, null, null, at);
        });
    }

    private Certificate locked(String number) {
        return certificates.lock(number).orElseThrow(() -> new NotFound("certificate", number));
    }

    private CertificateProposal open(String number, UUID id) {
        UUID certificate = locked(number).head().id();
        CertificateProposal proposal = proposals
                .find(id)
                .filter(one -> one.certificate().equals(certificate))
                .orElseThrow(() -> new NotFound("proposal", id.toString()));
        if (proposal.state() != State.OPEN) {
            throw new Conflict(CertificateRule.CERTIFICATE_PROPOSAL_CLOSED);
        }
        return proposal;
    }

    /** Tries it on a copy that nobody keeps, so that nothing is proposed that could not be done. */
    private void attempt(Certificate copy, CertificateProposal proposal) {
        Decision decision = new Decision(
                proposal.reason(),
                proposal.words(),
                proposal.proposedBy(),
                null,
                proposal.proposedAt(),
                Actor.system("certificate-proposal"));
        switch (proposal.kind()) {
            case SUSPEND -> copy.suspend(decision);
            case RESUME -> copy.resume(decision);
            case REGRADE -> copy.regrade(book.unused(basis(proposal)), decision);
            case REVOKE -> copy.revoke(decision);
        }
    }

    private FrozenAssessment basis(CertificateProposal proposal) {
        return awarding.frozen(Objects.requireNonNull(proposal.assessment()));
    }

    private static void requireOther(CertificateProposal proposal, Actor by) {
        if (proposal.proposedBy().toString().equals(by.id())) {
            throw new RuleViolation(CertificateRule.CERTIFICATE_SAME_PERSON);
        }
    }

    private void tell(String step, String number, CertificateProposal proposal, Instant at, Actor by) {
        events.publishEvent(new AssessmentEvent(
                "certificate_change_" + step,
                new Subject("certificate", number),
                by,
                at,
                Map.of("kind", proposal.kind().word(), "reason", proposal.reason())));
    }
}
