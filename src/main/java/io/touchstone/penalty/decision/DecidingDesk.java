package io.touchstone.penalty.decision;

import io.touchstone.kernel.NotFound;
import io.touchstone.penalty.PenaltyPermissions.CanApprove;
import io.touchstone.penalty.PenaltyPermissions.CanWork;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where decisions are written and proposed, where a second person decides about them, and where they are taken back by two. */
@Service
@Transactional
public class DecidingDesk {

    private final Drafts drafts;
    private final DecisionSteps steps;
    private final Proposing proposing;
    private final OwnMotion ownMotion;
    private final DecisionRows rows;
    private final CurrentActor actor;
    private final Clock clock;

    DecidingDesk(
            Drafts drafts,
            DecisionSteps steps,
            Proposing proposing,
            OwnMotion ownMotion,
            DecisionRows rows,
            CurrentActor actor,
            Clock clock) {
        this.drafts = drafts;
        this.steps = steps;
        this.proposing = proposing;
        this.ownMotion = ownMotion;
        this.rows = rows;
        this.actor = actor;
        this.clock = clock;
    }

    /** @return the number of the draft; a double submit makes one */
    @CanWork
    public String draft(DraftDecision draft) {
        return drafts.make(draft, clock.instant(), actor.get());
    }

    @CanWork
    public void edit(String number, EditDecision edit) {
        StoredDecision stored = stored(number);
        Content before = stored.content();
        Content content = new Content(
                before.ruleVersionId(),
                before.ruleCode(),
                edit.facts(),
                edit.reasons(),
                edit.deviation(),
                edit.detection(),
                edit.automation(),
                edit.graceDays(),
                edit.newFacts());
        steps.edit(stored.head().id(), edit.version(), content, edit.effects(), clock.instant(), actor.get());
    }

    /** Takes effect, or is told, when one person is enough; waits for a second one otherwise (ruling E3). */
    @CanWork
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void propose(String number, long seen) {
        proposing.propose(id(number), seen, clock.instant(), actor.get());
    }

    @CanWork
    public void withdraw(String number, long seen, @Nullable String words) {
        steps.withdraw(id(number), seen, words, clock.instant(), actor.get());
    }

    /** @param mark of what the second person read */
    @CanApprove
    public void approve(String number, long seen, String mark, @Nullable String words) {
        steps.approve(id(number), seen, mark, words, clock.instant(), actor.get());
    }

    @CanApprove
    public void refuse(String number, long seen, String words) {
        steps.refuse(id(number), seen, words, clock.instant(), actor.get());
    }

    /** Asks to take it back, all of it or some effects. */
    @CanWork
    public void askReversal(UUID once, String number, List<UUID> effects, String reason) {
        ownMotion.ask(once, id(number), effects, reason, clock.instant(), actor.get());
    }

    /** Another person confirms what was asked, or does not. */
    @CanApprove
    public void answerReversal(String number, UUID request, boolean confirmed, @Nullable String words) {
        ownMotion.answer(id(number), request, confirmed, words, clock.instant(), actor.get());
    }

    private UUID id(String number) {
        return stored(number).head().id();
    }

    private StoredDecision stored(String number) {
        return rows.byNumber(number).orElseThrow(() -> new NotFound("decision", number));
    }
}
