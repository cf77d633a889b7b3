package io.touchstone.penalty.appeal;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.penalty.appeal.StoredAppeal.Head;
import io.touchstone.penalty.decision.Decisions;
import io.touchstone.penalty.decision.ReverseDecision;
import io.touchstone.penalty.effect.EffectView;
import io.touchstone.penalty.violation.CaseState;
import io.touchstone.penalty.violation.Cases;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Carries out what an appeal was answered with: what is won is undone in the same transaction (ruling E6). */
@Component
class Answers {

    private static final String GROUND = "appeal";

    private final AppealBook book;
    private final Decisions decisions;
    private final Cases cases;

    Answers(AppealBook book, Decisions decisions, Cases cases) {
        this.book = book;
        this.decisions = decisions;
        this.cases = cases;
    }

    /**
     * An answer of staff.
     *
     * @param seen the version that the answer was written for
     */
    record Answer(UUID appealId, long seen, String reply, Instant at, Actor by) {}

    void uphold(Answer answer) {
        act(answer, appeal -> appeal.uphold(answer.reply(), answer.at(), answer.by()));
    }

    /** Undoes some of the effects; all of them is overturning, none is upholding. */
    void vary(Answer answer, Set<UUID> effects) {
        Head head = act(answer, appeal -> {
            requireSome(appeal.head(), effects);
            appeal.vary(answer.reply(), answer.at(), answer.by());
        });
        reverse(head, answer, effects);
    }

    /** Undoes the whole decision; what a reporter wins is that the case is worked on again. */
    void overturn(Answer answer) {
        Head head = act(answer, appeal -> appeal.overturn(answer.reply(), answer.at(), answer.by()));
        if (head.side() == AppealSide.REPORTER) {
            lookAgain(head, answer);
        } else {
            reverse(head, answer, Set.of());
        }
    }

    /** Which effects of a decision still hold. */
    static boolean isStanding(EffectView effect) {
        return effect.state() == EffectView.State.APPLIED;
    }

    private Head act(Answer answer, java.util.function.Consumer<Appeal> act) {
        Head[] of = new Head[1];
        book.act(answer.appealId(), appeal -> {
            if (appeal.stored().version() != answer.seen()) {
                throw new Conflict(AppealRule.APPEAL_CHANGED);
            }
            act.accept(appeal);
            of[0] = appeal.head();
        });
        return of[0];
    }

    private void requireSome(Head head, Set<UUID> chosen) {
        UUID decision = head.decisionId();
        Set<UUID> standing = decision == null
                ? Set.of()
                : decisions.find(decision).effects().stream()
                        .filter(effect -> effect.run() == null && isStanding(effect))
                        .map(EffectView::id)
                        .collect(Collectors.toSet());
        if (chosen.isEmpty() || !standing.containsAll(chosen)) {
            throw new RuleViolation(AppealRule.APPEAL_EFFECTS_NONE);
        }
        if (chosen.containsAll(standing)) {
            throw new RuleViolation(AppealRule.APPEAL_EFFECTS_ALL);
        }
    }

    private void lookAgain(Head head, Answer answer) {
        if (cases.find(head.caseId()).state() == CaseState.DISMISSED) {
            cases.reopen(head.caseId(), head.number(), answer.at(), answer.by());
        } else {
            cases.backToWork(head.caseId(), head.number(), answer.at(), answer.by());
        }
    }

    private void reverse(Head head, Answer answer, Set<UUID> effects) {
        UUID decision = head.decisionId();
        if (decision != null) {
            decisions.reverse(new ReverseDecision(
                    decision,
                    effects,
                    head.merchantId(),
                    GROUND,
                    head.number(),
                    answer.reply(),
                    answer.at(),
                    answer.by()));
        }
    }
}
