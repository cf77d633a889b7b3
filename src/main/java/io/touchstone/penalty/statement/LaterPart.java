package io.touchstone.penalty.statement;

import io.touchstone.penalty.statement.StatementContent.Ordered;
import io.touchstone.rulebook.Wording;
import java.time.Instant;
import java.util.List;

/**
 * What was told after the statement, frozen like it: measures that the points brought, or what was undone.
 *
 * @param why in both languages where the platform says it, or as somebody wrote it
 * @param effects which ones; of a correction those that no longer hold
 */
public record LaterPart(
        int template, String number, PartKind kind, Instant at, Wording why, String reason, List<Ordered> effects) {

    public LaterPart {
        effects = List.copyOf(effects);
    }
}
