package io.touchstone.assessment.certificate;

import io.touchstone.assessment.AssessmentPermissions.CanAward;
import io.touchstone.assessment.AssessmentPermissions.CanLead;
import io.touchstone.assessment.AssessmentPermissions.CanRead;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.NotFound;
import io.touchstone.rulebook.Wording;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where one person proposes that a certificate be changed and another decides (feature L6). */
@Service
@Transactional
public class CertificateChangeDesk {

    private final CertificateChanges changes;
    private final ChangeRows proposals;
    private final CertificateRows certificates;
    private final Accounts accounts;
    private final CurrentActor actor;
    private final Clock clock;

    CertificateChangeDesk(
            CertificateChanges changes,
            ChangeRows proposals,
            CertificateRows certificates,
            Accounts accounts,
            CurrentActor actor,
            Clock clock) {
        this.changes = changes;
        this.proposals = proposals;
        this.certificates = certificates;
        this.accounts = accounts;
        this.actor = actor;
        this.clock = clock;
    }

    /** What a proposal says. */
    public record Wanted(
            UUID once,
            CertificateProposal.Kind kind,
            String reason,
            Wording words,
            @Nullable String assessment) {}

    /**
     * A proposal that waits.
     *
     * @param by the name of who made it
     * @param own whether the reader made it
     */
    public record Waiting(CertificateProposal proposal, String by, boolean own) {}

    /** The change that waits for its decision. */
    @CanRead
    @Transactional(readOnly = true)
    public Optional<Waiting> waiting(UUID certificate) {
        return proposals.open(certificate).map(one -> {
            String proposer = one.proposedBy().toString();
            return new Waiting(
                    one,
                    accounts.displayNames(List.of(proposer)).getOrDefault(proposer, proposer),
                    proposer.equals(actor.get().id()));
        });
    }

    @CanLead
    public void propose(String number, Wanted wanted) {
        Actor by = actor.get();
        UUID certificate = certificates
                .find(number)
                .orElseThrow(() -> new NotFound("certificate", number))
                .head()
                .id();
        changes.propose(
                number,
                new CertificateProposal(
                        wanted.once(),
                        certificate,
                        wanted.kind(),
                        wanted.reason(),
                        wanted.words(),
                        wanted.assessment(),
                        UUID.fromString(by.id()),
                        clock.instant(),
                        CertificateProposal.State.OPEN),
                by);
    }

    @CanLead
    public void withdraw(String number, UUID proposal) {
        changes.withdraw(number, proposal, clock.instant(), actor.get());
    }

    /** Never by whoever proposed it. */
    @CanAward
    public void accept(String number, UUID proposal) {
        changes.accept(number, proposal, clock.instant(), actor.get());
    }

    @CanAward
    public void decline(String number, UUID proposal, String why) {
        changes.decline(number, proposal, why, clock.instant(), actor.get());
    }
}
