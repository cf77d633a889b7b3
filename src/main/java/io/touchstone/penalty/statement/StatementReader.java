package io.touchstone.penalty.statement;

import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.statement.ReasonsRows.Part;
import io.touchstone.penalty.statement.StatementReading.Seal;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads statements as they were frozen, and puts those together that are not written yet. */
@Component
class StatementReader {

    private final ReasonsRows rows;
    private final StatementComposer composer;

    StatementReader(ReasonsRows rows, StatementComposer composer) {
        this.rows = rows;
        this.composer = composer;
    }

    /** What was told; before that, what would be told now. */
    StatementReading read(DecisionView decision, Instant now) {
        List<Part> parts = rows.of(decision.id(), decision.merchantId());
        return parts.isEmpty()
                ? new StatementReading(composer.compose(decision, now), List.of(), null, decision.state())
                : told(parts, decision);
    }

    private static StatementReading told(List<Part> parts, DecisionView decision) {
        Part first = parts.get(0);
        boolean sound = parts.stream().allMatch(part -> part.frozen().isSound());
        return new StatementReading(
                first.frozen().as(StatementContent.class),
                parts.stream()
                        .skip(1)
                        .map(part -> part.frozen().as(LaterPart.class))
                        .toList(),
                new Seal(first.frozen().sha256(), sound, first.writtenAt(), first.appealUntil(), first.readAt()),
                decision.state());
    }
}
