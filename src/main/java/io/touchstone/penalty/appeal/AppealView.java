package io.touchstone.penalty.appeal;

import io.touchstone.penalty.appeal.AppealPapers.Paper;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.decision.ReversalReport;
import io.touchstone.penalty.effect.EffectView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as its page shows it.
 *
 * @param decision null for one against a dismissal
 * @param caseFacts what the case is about
 * @param report what winning it undid; null when nothing was
 * @param barred whether the reader had a hand in it
 * @param mine whether the reader reviews it
 * @param next the level after this one; null when there is none for the reader
 */
public record AppealView(
        AppealRow row,
        String grounds,
        @Nullable String cause,
        @Nullable String fix,
        @Nullable String prevention,
        @Nullable String reply,
        @Nullable String previous,
        @Nullable DecisionView decision,
        String caseFacts,
        List<Line> lines,
        List<Paper> papers,
        @Nullable ReversalReport report,
        boolean barred,
        boolean mine,
        @Nullable Next next,
        long version) {

    public AppealView {
        lines = List.copyOf(lines);
        papers = List.copyOf(papers);
    }

    /**
     * A line of what was said and done, oldest first.
     *
     * @param by a name; null for merchants
     */
    public record Line(
            Instant at,
            String kind,
            String voice,
            @Nullable String words,
            @Nullable String by) {

        public boolean isMessage() {
            return kind.equals("message");
        }
    }

    /** Until when the second level is open. */
    public record Next(String decisionNumber, Instant until) {}

    /** Effects that an answer may undo; what the ladder added follows by itself. */
    public List<EffectView> undoable() {
        return decision == null
                ? List.of()
                : decision.effects().stream()
                        .filter(effect -> effect.run() == null && Answers.isStanding(effect))
                        .toList();
    }

    public boolean canSay() {
        return row.state().isOpen();
    }

    /** Whether the reader may take it, rights aside. */
    public boolean canClaim() {
        return row.state() == AppealState.FILED && !barred;
    }

    /** Whether the reader may answer it now. */
    public boolean canAnswer() {
        return row.state() == AppealState.REVIEWING && mine && !barred;
    }

    public boolean ofReporter() {
        return row.side() == AppealSide.REPORTER;
    }
}
