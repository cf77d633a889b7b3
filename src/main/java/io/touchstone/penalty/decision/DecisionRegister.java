package io.touchstone.penalty.decision;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decisions for the other parts of the module. */
@Component
class DecisionRegister implements Decisions {

    private final DecisionRows rows;
    private final DecisionReader reader;
    private final DecisionSteps steps;
    private final Undoing undoing;
    private final ReversalRows reversals;
    private final OwnMotion ownMotion;
    private final ReversalRequests requests;

    DecisionRegister(
            DecisionRows rows,
            DecisionReader reader,
            DecisionSteps steps,
            Undoing undoing,
            ReversalRows reversals,
            OwnMotion ownMotion,
            ReversalRequests requests) {
        this.rows = rows;
        this.reader = reader;
        this.steps = steps;
        this.undoing = undoing;
        this.reversals = reversals;
        this.ownMotion = ownMotion;
        this.requests = requests;
    }

    @Override
    public DecisionView find(UUID decisionId) {
        return rows.find(decisionId)
                .map(reader::view)
                .orElseThrow(() -> new NotFound("decision", decisionId.toString()));
    }

    @Override
    public Optional<DecisionView> byNumber(String number) {
        return rows.byNumber(number).map(reader::view);
    }

    @Override
    public List<DecisionView> ofCase(UUID caseId) {
        return rows.ofCase(caseId).stream().map(reader::view).toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public ReversalReport reverse(ReverseDecision command) {
        return undoing.reverse(command);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void askUndo(AskUndo command) {
        ownMotion.ask(command);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirmUndo(UUID decisionId, UUID request, Instant at, Actor actor) {
        ownMotion.answer(decisionId, request, true, null, at, actor);
    }

    @Override
    public Optional<ReversalRequest> openRequest(UUID decisionId) {
        return requests.open(decisionId);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void cured(UUID decisionId, String reason, Instant at, Actor actor) {
        steps.cure(decisionId, reason, at, actor);
    }

    @Override
    public List<ReversalReport> reversals(UUID decisionId) {
        return reversals.of(decisionId);
    }
}
