package io.touchstone.penalty.statement;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Subject;
import io.touchstone.penalty.PenaltyEvent;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.decision.ReversalReport;
import io.touchstone.penalty.effect.EffectKind;
import io.touchstone.penalty.effect.EffectView;
import io.touchstone.penalty.statement.ReasonsRows.Part;
import io.touchstone.penalty.statement.StatementContent.Ordered;
import io.touchstone.rulebook.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Adds to a statement what only became known later; the statement itself is never rewritten. */
@Component
class LaterParts {

    private static final Set<String> GROUNDS =
            Set.of("appeal", "inspection_reversed", "own_motion", "cured", "counter_notice", "undo_window");

    private final ReasonsRows rows;
    private final EffectSentences sentences;
    private final BothLanguages words;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    LaterParts(
            ReasonsRows rows,
            EffectSentences sentences,
            BothLanguages words,
            ApplicationEventPublisher events,
            Ids ids) {
        this.rows = rows;
        this.sentences = sentences;
        this.words = words;
        this.events = events;
        this.ids = ids;
    }

    /** The measures of the ladder that hold under a decision; nothing when there are none. */
    boolean ladder(DecisionView decision, Instant at) {
        List<Ordered> runs = decision.effects().stream()
                .filter(one -> one.run() != null && one.state() == EffectView.State.APPLIED)
                .map(one -> new Ordered(
                        one.seq(), one.spec(), sentences.sentence(one.spec(), one.endsAt(), false), one.endsAt()))
                .toList();
        if (runs.isEmpty()) {
            return false;
        }
        add(decision, PartKind.LADDER, words.say("penalty.statement.later.ladder"), "", runs, null, at);
        return true;
    }

    /**
     * What an undoing took back, with its reason; to one shop of those a brand's decision is about, its listings alone.
     *
     * @return false when it was told before, or is nothing to whom it is told
     */
    boolean correction(DecisionView decision, ReversalReport report, Instant at) {
        boolean share = decision.brand() != null && decision.merchantId() != null;
        List<Ordered> undone = report.effects().stream()
                .filter(one -> !share || one.spec().kind() == EffectKind.LISTING)
                .map(one -> new Ordered(one.seq(), one.spec(), sentences.what(one.spec()), one.endedAt()))
                .toList();
        return (!share || !undone.isEmpty() || report.merchantId() != null)
                && add(
                        decision,
                        PartKind.CORRECTION,
                        words.say("penalty.statement.later.correction."
                                + (GROUNDS.contains(report.ground()) ? report.ground() : "other")),
                        report.reason(),
                        undone,
                        report.id(),
                        at);
    }

    private boolean add(
            DecisionView decision,
            PartKind kind,
            Wording why,
            String reason,
            List<Ordered> effects,
            @Nullable UUID reversal,
            Instant at) {
        int seq = rows.of(decision.id(), decision.merchantId()).size() + 1;
        FrozenText frozen = FrozenText.of(
                new LaterPart(StatementContent.TEMPLATE, decision.number(), kind, at, why, reason, effects));
        Part part =
                new Part(ids.next(), decision.id(), seq, kind, decision.merchantId(), frozen, reversal, null, at, null);
        if (!rows.add(part, StatementContent.TEMPLATE)) {
            return false;
        }
        events.publishEvent(new PenaltyEvent(
                "statement_extended",
                new Subject("decision", decision.number()),
                Actor.system("statement"),
                at,
                Map.of("part", kind.word(), "sha256", frozen.sha256())));
        return true;
    }
}
