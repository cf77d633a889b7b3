package io.touchstone.penalty.remedy;

import io.touchstone.evidence.Upload;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.penalty.decision.DecisionState;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.decision.Decisions;
import io.touchstone.penalty.effect.Effects;
import io.touchstone.penalty.violation.CaseFiles;
import io.touchstone.penalty.violation.CaseSource;
import io.touchstone.penalty.violation.Cases;
import io.touchstone.penalty.violation.OpenCase;
import io.touchstone.rulebook.Rules;
import io.touchstone.rulebook.Settings;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What follows from a plan: measures end, a decision is cured, or another case begins; in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RemedyWork {

    private static final Actor SELF = Actor.system("penalty-plans");

    private final RemedyBook book;
    private final RemedyRows rows;
    private final CaseFiles files;
    private final Decisions decisions;
    private final Effects effects;
    private final Cases cases;
    private final Rules rules;
    private final Settings settings;

    RemedyWork(
            RemedyBook book,
            RemedyRows rows,
            CaseFiles files,
            Decisions decisions,
            Effects effects,
            Cases cases,
            Rules rules,
            Settings settings) {
        this.book = book;
        this.rows = rows;
        this.files = files;
        this.decisions = decisions;
        this.effects = effects;
        this.cases = cases;
        this.rules = rules;
        this.settings = settings;
    }

    /** Filed once for a form that was shown. */
    void file(UUID planId, RemedyFiling filing, List<Upload> uploads, Actor actor) {
        if (rows.isFiled(filing.id())) {
            return;
        }
        book.change(planId, plan -> plan.file(filing.filedAt(), actor));
        rows.addFiling(planId, filing, actor.toString());
        uploads.forEach(upload -> rows.addFile(filing.id(), files.take(upload, actor)));
    }

    void sendBack(UUID planId, long seen, String words, Instant at, Actor actor) {
        book.change(planId, plan -> {
            requireSeen(plan, seen);
            plan.sendBack(words, book.dueBy(at), at, actor);
        });
    }

    /** What waits for it ends; a decision in its days of grace never takes effect. */
    void accept(UUID planId, long seen, @Nullable String words, Instant at, Actor actor) {
        CorrectivePlan accepted = book.change(planId, plan -> {
            requireSeen(plan, seen);
            plan.accept(book.checkOn(at), words, at, actor);
        });
        DecisionView decision = decisions.find(accepted.head().decisionId());
        cases.note(
                decision.caseId(),
                "plan_accepted",
                accepted.head().number(),
                "/admin/corrective-plans/" + accepted.head().number(),
                at,
                actor);
        if (decision.state() == DecisionState.DELAYED) {
            decisions.cured(decision.id(), accepted.head().number(), at, actor);
        } else {
            effects.releaseWaiting(cause(decision), at, actor);
        }
    }

    void check(UUID planId, long seen, boolean effective, String words, Instant at, Actor actor) {
        CorrectivePlan checked = book.change(planId, plan -> {
            requireSeen(plan, seen);
            plan.check(effective, words, at, actor);
        });
        if (!effective) {
            open(checked, settings.at(RemedyTerms.KEY, at).inVain(), words, "/failed", at);
        }
    }

    /** @return how many were not filed in time; each becomes a case of its own */
    int escalate(Instant at, int limit) {
        List<CorrectivePlan> late = rows.overdue(at, limit);
        for (CorrectivePlan plan : late) {
            book.change(plan, one -> one.overdue(at, SELF));
            open(plan, settings.at(RemedyTerms.KEY, at).late(), plan.head().number(), "", at);
        }
        return late.size();
    }

    private void open(CorrectivePlan plan, String rule, String facts, String suffix, Instant at) {
        DecisionView decision = decisions.find(plan.head().decisionId());
        boolean known = rules.at(rule, at).isPresent();
        cases.open(new OpenCase(
                plan.head().merchantId(),
                null,
                decision.productId(),
                CaseSource.CORRECTION,
                plan.head().number() + suffix,
                known ? rule : null,
                at,
                decision.number() + " · " + plan.head().number() + " · " + facts,
                null,
                at,
                SELF));
    }

    private static Effects.Cause cause(DecisionView decision) {
        return new Effects.Cause(decision.id(), decision.number(), decision.merchantId(), decision.ruleCode(), true);
    }

    private static void requireSeen(CorrectivePlan plan, long seen) {
        if (plan.stored().version() != seen) {
            throw new Conflict(RemedyRule.PLAN_CHANGED);
        }
    }
}
