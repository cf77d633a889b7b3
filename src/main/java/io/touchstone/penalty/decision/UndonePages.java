package io.touchstone.penalty.decision;

import io.touchstone.penalty.decision.DecisionPage.EffectLine;
import io.touchstone.penalty.decision.DecisionPage.Undone;
import io.touchstone.penalty.effect.EffectView;
import io.touchstone.penalty.statement.EffectSentences;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reports of undoings as a page shows them, each effect in words and under the number of its decision (ruling E6). */
@Component
class UndonePages {

    private final ReversalRows rows;
    private final ReversalRequests requests;
    private final DecisionRows decisions;
    private final EffectSentences sentences;

    UndonePages(ReversalRows rows, ReversalRequests requests, DecisionRows decisions, EffectSentences sentences) {
        this.rows = rows;
        this.requests = requests;
        this.decisions = decisions;
        this.sentences = sentences;
    }

    Optional<ReversalRequest> open(UUID decision) {
        return requests.open(decision);
    }

    List<Undone> of(UUID decision) {
        return rows.of(decision).stream().map(this::undone).toList();
    }

    private Undone undone(ReversalReport report) {
        List<EffectView> begun = rows.begun(report.id());
        Map<UUID, String> numbers = new HashMap<>();
        Stream.concat(report.effects().stream(), begun.stream())
                .map(EffectView::decisionId)
                .distinct()
                .forEach(id -> decisions
                        .find(id)
                        .ifPresent(stored -> numbers.put(id, stored.head().number())));
        return new Undone(report, lines(report.effects()), lines(begun), report.figures(), numbers);
    }

    private List<EffectLine> lines(List<EffectView> effects) {
        return effects.stream()
                .map(effect -> new EffectLine(effect, sentences.what(effect.spec())))
                .toList();
    }
}
