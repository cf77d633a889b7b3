package io.touchstone.penalty.decision;

import io.touchstone.kernel.Actor;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import io.touchstone.penalty.decision.DecisionPage.EffectLine;
import io.touchstone.penalty.decision.DecisionPage.Line;
import io.touchstone.penalty.decision.DecisionPage.Undone;
import io.touchstone.penalty.statement.EffectSentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a decision together. */
@Component
class PenaltyDecisionPages {

    private final DecisionRows rows;
    private final DecisionReader reader;
    private final Gate gate;
    private final UndonePages reversals;
    private final EffectSentences sentences;
    private final DecisionNames names;
    private final Merchants merchants;

    PenaltyDecisionPages(
            DecisionRows rows,
            DecisionReader reader,
            Gate gate,
            UndonePages reversals,
            EffectSentences sentences,
            DecisionNames names,
            Merchants merchants) {
        this.rows = rows;
        this.reader = reader;
        this.gate = gate;
        this.reversals = reversals;
        this.sentences = sentences;
        this.names = names;
        this.merchants = merchants;
    }

    DecisionPage page(StoredDecision stored, Actor actor) {
        UUID id = stored.head().id();
        DecisionView view = reader.view(stored);
        List<StoredDecision.Entry> entries = rows.entries(id);
        Optional<ReversalRequest> request = reversals.open(id);
        List<Undone> undone = reversals.of(id);
        String stopped = stored.stoppedFor();
        return new DecisionPage(
                view,
                name(stored.head().merchantId()),
                gate.rule(new Decision(stored)),
                stored.content().graceDays(),
                stored.content().newFacts(),
                lines(view, false),
                lines(view, true),
                stored.contentHash(),
                stored.heldFor(),
                stored.stoppedAt(),
                stopped == null ? List.of() : List.of(stopped.split(" ")),
                isOwn(stored, actor),
                request.orElse(null),
                request.filter(open -> open.requestedBy().equals(actor.toString()))
                        .isPresent(),
                undone,
                entries.stream()
                        .map(one -> new Line(one.at(), one.kind(), one.words(), one.actor()))
                        .toList(),
                names(view, entries, undone, request.orElse(null)));
    }

    private List<EffectLine> lines(DecisionView view, boolean runs) {
        return view.effects().stream()
                .filter(effect -> (effect.run() != null) == runs)
                .map(effect -> new EffectLine(effect, sentences.what(effect.spec())))
                .toList();
    }

    private Map<String, String> names(
            DecisionView view,
            List<StoredDecision.Entry> entries,
            List<Undone> undone,
            @Nullable ReversalRequest request) {
        List<String> words = new ArrayList<>(
                entries.stream().map(StoredDecision.Entry::actor).toList());
        undone.forEach(one -> words.add(one.report().actor()));
        Stream.of(view.proposedBy(), view.approvedBy(), request == null ? null : request.requestedBy())
                .filter(Objects::nonNull)
                .forEach(words::add);
        return names.of(words);
    }

    private @Nullable String name(@Nullable String merchantId) {
        return merchantId == null
                ? null
                : merchants.find(merchantId).map(MerchantView::name).orElse(merchantId);
    }

    private static boolean isOwn(StoredDecision stored, Actor actor) {
        String who = actor.toString();
        return stored.authors().contains(who) || who.equals(stored.approvedBy());
    }
}
