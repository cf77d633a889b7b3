package io.touchstone.penalty.decision;

import io.touchstone.kernel.Rule;
import io.touchstone.penalty.effect.EffectHandler.Figure;
import io.touchstone.penalty.effect.EffectView;
import io.touchstone.penalty.effect.Effects.Planned;
import java.util.List;

/**
 * What a decision would really do, found out by doing it and taking it back.
 *
 * @param planned each effect by itself
 * @param runs what the ladder would add
 * @param figures of the shop before and after; empty when it could not be carried out
 * @param obstacles why it cannot be decided as it is
 * @param heldFor why a second person is needed; empty when one is enough
 * @param complete false when it touches so much that it was only foreseen, not carried out
 */
public record Rehearsed(
        List<Planned> planned,
        List<EffectView> runs,
        List<Figure> figures,
        List<Rule> obstacles,
        List<String> heldFor,
        boolean complete) {

    public Rehearsed {
        planned = List.copyOf(planned);
        runs = List.copyOf(runs);
        figures = List.copyOf(figures);
        obstacles = List.copyOf(obstacles);
        heldFor = List.copyOf(heldFor);
    }

    /** Whether another person has to agree. */
    public boolean isHeld() {
        return !heldFor.isEmpty();
    }
}
