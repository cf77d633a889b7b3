package io.touchstone.penalty.decision;

import io.touchstone.penalty.effect.EffectHandler.Figure;
import io.touchstone.penalty.effect.EffectView;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page of a decision.
 *
 * @param mark of what is proposed, which an approval sends back; null while nothing is
 * @param heldFor why a second person is needed, as words
 * @param own whether the reader wrote, proposed or approved it and so never decides about it
 * @param request an undoing that somebody asked for
 * @param names of those who acted, by the word that is stored
 */
public record DecisionPage(
        DecisionView view,
        @Nullable String merchantName,
        RuleVersion rule,
        int graceDays,
        @Nullable String newFacts,
        List<EffectLine> orders,
        List<EffectLine> runs,
        @Nullable String mark,
        List<String> heldFor,
        @Nullable Instant stoppedAt,
        List<String> stoppedFor,
        boolean own,
        @Nullable ReversalRequest request,
        boolean ownRequest,
        List<Undone> reversals,
        List<Line> lines,
        Map<String, String> names) {

    /** An effect in words. */
    public record EffectLine(EffectView effect, Wording words) {}

    /** A line of the history. */
    public record Line(Instant at, String kind, @Nullable String words, String by) {}

    /** An undoing with what it really did, and what began elsewhere because of it. */
    public record Undone(
            ReversalReport report,
            List<EffectLine> undone,
            List<EffectLine> begun,
            List<Figure> figures,
            Map<UUID, String> numbers) {}

    /** Whether it is still being written. */
    public boolean isDraft() {
        return view.state() == DecisionState.DRAFT;
    }

    public boolean isEditable() {
        return isDraft() || view.state() == DecisionState.HELD;
    }

    /** Whether a second person is asked. */
    public boolean isWaiting() {
        return view.state() == DecisionState.HELD || (view.state() == DecisionState.DELAYED && stoppedAt != null);
    }

    public boolean isHeld() {
        return view.state() == DecisionState.HELD;
    }

    /** Whether an undoing can be asked for. */
    public boolean isUndoable() {
        return view.state().successors().contains(DecisionState.REVERSED) && request == null;
    }

    /** Whether some of it can be chosen. */
    public boolean isVariable() {
        return view.state() == DecisionState.IN_FORCE || view.state() == DecisionState.VARIED;
    }
}
