package io.touchstone.penalty.statement;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Subject;
import io.touchstone.penalty.PenaltyEvent;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.decision.Statements;
import io.touchstone.penalty.statement.ReasonsRows.Part;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Freezes statements of reasons with their hash and tells the shop (ruling E5). */
@Component
class WrittenStatements implements Statements {

    private final StatementComposer composer;
    private final ReasonsRows rows;
    private final StatementLetters letters;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    WrittenStatements(
            StatementComposer composer,
            ReasonsRows rows,
            StatementLetters letters,
            ApplicationEventPublisher events,
            Ids ids) {
        this.composer = composer;
        this.rows = rows;
        this.letters = letters;
        this.events = events;
        this.ids = ids;
    }

    @Override
    public UUID write(DecisionView decision, Instant at) {
        return rows.original(decision.id(), decision.merchantId()).orElseGet(() -> freeze(decision, at));
    }

    private UUID freeze(DecisionView decision, Instant at) {
        StatementContent content = composer.compose(decision, at);
        FrozenText frozen = FrozenText.of(content);
        UUID id = ids.next();
        Instant until = content.redress().until();
        rows.add(
                new Part(id, decision.id(), 1, PartKind.ORIGINAL, decision.merchantId(), frozen, null, until, at, null),
                content.template());
        events.publishEvent(new PenaltyEvent(
                "statement_written",
                new Subject("decision", decision.number()),
                Actor.system("statement"),
                at,
                Map.of("statement_id", id.toString(), "sha256", frozen.sha256())));
        letters.decided(decision, content.rule().label(), until, content.effectiveAt());
        return id;
    }
}
