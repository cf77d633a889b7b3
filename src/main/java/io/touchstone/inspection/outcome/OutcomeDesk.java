package io.touchstone.inspection.outcome;

import io.touchstone.inspection.SampleId;
import io.touchstone.inspection.sample.InspectionPermissions.CanApprove;
import io.touchstone.inspection.sample.InspectionPermissions.CanRead;
import io.touchstone.inspection.sample.InspectionPermissions.CanWork;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.Rule;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff sees what follows from results, answers objections, and takes results back by two people (ruling S3). */
@Service
@Transactional
public class OutcomeDesk {

    private static final int FAILURES_MAX = 5;

    private final OutcomeList list;
    private final OutcomePages pages;
    private final OutcomeBook book;
    private final OutcomeCalendar calendar;
    private final OutcomeRetests retests;
    private final CurrentActor actor;
    private final Clock clock;

    OutcomeDesk(
            OutcomeList list,
            OutcomePages pages,
            OutcomeBook book,
            OutcomeCalendar calendar,
            OutcomeRetests retests,
            CurrentActor actor,
            Clock clock) {
        this.list = list;
        this.pages = pages;
        this.book = book;
        this.calendar = calendar;
        this.retests = retests;
        this.actor = actor;
        this.clock = clock;
    }

    @CanRead
    @Transactional(readOnly = true)
    public KeysetPage<OutcomeRow> list(OutcomeFilter filter, @Nullable String cursor, int limit) {
        return list.page(filter, cursor, limit);
    }

    @CanRead
    @Transactional(readOnly = true)
    public OutcomeView view(String number) {
        return pages.view(row(number), actor.get(), clock.instant());
    }

    /** What followed from a sample's results, for the sample's own page. */
    @CanRead
    @Transactional(readOnly = true)
    public List<OutcomeRow> ofSample(UUID sample) {
        return list.ofSample(sample);
    }

    /** The newest failures of a shop, for the merchant's own page. */
    @CanRead
    @Transactional(readOnly = true)
    public List<OutcomeRow> failuresOf(String merchantId) {
        return list.failuresOf(merchantId, FAILURES_MAX);
    }

    /** Hears an objection: the retained part goes to another laboratory, drawn by chance (ruling S3). */
    @CanWork
    public void retest(String number, long seen) {
        Instant at = clock.instant();
        act(number, seen, outcome -> {
            SampleId sample = outcome.head().sample();
            Optional<Rule> obstacle = retests.objection(sample, at);
            if (obstacle.isPresent()) {
                throw new RuleViolation(obstacle.get());
            }
            outcome.requireObjected();
            outcome.retest(retests.send(sample, actor.get(), at), at, actor.get());
        });
    }

    /** The part came back untested; the objection has to be answered anew. */
    @CanWork
    public void untested(String number, long seen, String words) {
        Instant at = clock.instant();
        act(number, seen, outcome -> {
            UUID order = outcome.stored().retestOrder();
            if (order == null || !retests.isUntested(order)) {
                throw new Conflict(OutcomeRule.OUTCOME_STEP_REFUSED);
            }
            outcome.retestFailed(calendar.answerBy(at), words, at, actor.get());
        });
    }

    /** Proposes to end it without a retest, or to take it back; a double submit proposes once. */
    @CanWork
    public void propose(UUID once, String number, long seen, Proposal.Ground ground, String words) {
        Instant at = clock.instant();
        if (book.isProposed(once)) {
            return;
        }
        act(
                number,
                seen,
                outcome -> outcome.propose(
                        new Proposal(
                                once, ground.kind(), ground, words, actor.get().toString(), at, null),
                        actor.get()));
    }

    /** Agrees as a second person to what another proposed, or does not. */
    @CanApprove
    public void decide(String number, long seen, boolean agreed, String words) {
        Instant at = clock.instant();
        act(number, seen, outcome -> outcome.decide(agreed, words, at, actor.get()));
    }

    private void act(String number, long seen, Consumer<Outcome> act) {
        book.act(row(number).id(), outcome -> {
            if (outcome.stored().version() != seen) {
                throw new Conflict(OutcomeRule.OUTCOME_CHANGED);
            }
            act.accept(outcome);
        });
    }

    private OutcomeRow row(String number) {
        return list.find(number).orElseThrow(() -> new NotFound("outcome", number));
    }
}
