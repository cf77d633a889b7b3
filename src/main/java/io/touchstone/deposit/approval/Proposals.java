package io.touchstone.deposit.approval;

import io.touchstone.deposit.statement.Place;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what waits for a second person, and has it carried out in the same transaction in which it is allowed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Proposals {

    private final ProposalRows rows;
    private final ObjectProvider<Proposable> kinds;
    private final ApplicationEventPublisher events;

    Proposals(ProposalRows rows, ObjectProvider<Proposable> kinds, ApplicationEventPublisher events) {
        this.rows = rows;
        this.kinds = kinds;
        this.events = events;
    }

    /**
     * Asks; a form sent twice asks once.
     *
     * @throws Conflict when another person or for something else used this id
     */
    public void ask(NewProposal proposal) {
        if (rows.insert(proposal)) {
            events.publishEvent(new ProposalChanged(
                    "made",
                    proposal.id(),
                    proposal.kind(),
                    proposal.merchantId(),
                    proposal.amount(),
                    proposal.by(),
                    proposal.at()));
            return;
        }
        Proposal told = demand(rows.find(proposal.id()), proposal.id());
        if (told.kind() != proposal.kind()
                || !told.askedBy().equals(proposal.by().toString())
                || !told.content().equals(proposal.content())) {
            throw new Conflict(ApprovalRule.PROPOSAL_DIFFERS);
        }
    }

    /** @throws RuleViolation when the actor asked for it, or what is to be done is refused */
    public Proposal allow(UUID id, Actor actor, Instant at) {
        Proposal proposal = takeUp(id, actor);
        rows.decide(id, Proposal.State.ALLOWED, at, actor, null);
        publish("allowed", proposal, actor, at);
        of(proposal.kind()).carryOut(proposal, actor, at);
        return proposal;
    }

    /** @throws RuleViolation when the actor asked for it */
    public void refuse(UUID id, @Nullable String note, Actor actor, Instant at) {
        Proposal proposal = takeUp(id, actor);
        rows.decide(id, Proposal.State.REFUSED, at, actor, note);
        publish("refused", proposal, actor, at);
    }

    public Optional<Proposal> find(UUID id) {
        return rows.find(id);
    }

    List<Proposal> list(ProposalFilter filter, @Nullable Place after, int limit) {
        return rows.list(filter, after, limit);
    }

    /** Whoever carries out a kind. */
    Proposable of(ProposalKind kind) {
        Map<ProposalKind, Proposable> all = new EnumMap<>(ProposalKind.class);
        kinds.forEach(one -> all.put(one.kind(), one));
        Proposable one = all.get(kind);
        if (one == null) {
            throw new IllegalStateException("nobody carries out " + kind);
        }
        return one;
    }

    private Proposal takeUp(UUID id, Actor actor) {
        Proposal proposal = demand(rows.hold(id), id);
        if (!proposal.waits()) {
            throw new Conflict(ApprovalRule.PROPOSAL_WAS_DECIDED);
        }
        if (proposal.askedBy().equals(actor.toString())) {
            throw new RuleViolation(ApprovalRule.PROPOSAL_IS_YOURS);
        }
        return proposal;
    }

    private void publish(String what, Proposal proposal, Actor actor, Instant at) {
        events.publishEvent(new ProposalChanged(
                what, proposal.id(), proposal.kind(), proposal.merchantId(), proposal.amount(), actor, at));
    }

    private static Proposal demand(Optional<Proposal> found, UUID id) {
        return found.orElseThrow(() -> new NotFound("proposal", id.toString()));
    }
}
