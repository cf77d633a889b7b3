package io.touchstone.inspection.acceptance;

import io.touchstone.kernel.Conflict;
import java.util.regex.Pattern;

/**
 * Where the lots of a merchant, category and stage stand between normal, tightened, reduced and suspended inspection
 * (ISO 2859-1, 9.3 and 9.4); the next lot is inspected so.
 *
 * @param score the switching score; only under normal inspection
 * @param acceptedInRow lots accepted one after the other since tightened inspection began
 * @param refusedInRun lots refused since tightened inspection began
 * @param recent the latest lots of this run of normal inspection, oldest first: {@code A} accepted, {@code R} refused
 */
public record Switching(Severity severity, int score, int acceptedInRow, int refusedInRun, String recent) {

    private static final Pattern LETTERS = Pattern.compile("[AR]*");
    private static final int ACCEPT_OF_TIGHTER_SCORE = 2;
    private static final int TIGHTER_POINTS = 3;
    private static final int SMALL_POINTS = 2;

    /** Inspection begins as normal (ISO 2859-1, 9.1). */
    static final Switching START = begin(Severity.NORMAL);

    public Switching {
        if (score < 0 || acceptedInRow < 0 || refusedInRun < 0) {
            throw new IllegalArgumentException("counts are not negative");
        }
        if (score > 0 && severity != Severity.NORMAL) {
            throw new IllegalArgumentException("only normal inspection has a score");
        }
        if (!LETTERS.matcher(recent).matches()) {
            throw new IllegalArgumentException(recent);
        }
    }

    static Switching begin(Severity severity) {
        return new Switching(severity, 0, 0, 0, "");
    }

    /**
     * What the rules look at in a lot.
     *
     * @param severity under which it was inspected
     * @param original false when it was presented again
     * @param acceptedTighter whether it would have been accepted with the acceptance limit one step tighter
     * @param accept its acceptance number
     */
    record JudgedLot(Severity severity, boolean original, boolean accepted, boolean acceptedTighter, int accept) {}

    /** A step and why it was taken. */
    record Move(Switching after, SwitchReason reason) {}

    /** Counts a lot that was judged. */
    Move judge(JudgedLot lot, SwitchingTerms terms) {
        if (!lot.original()) {
            return new Move(this, SwitchReason.RESUBMITTED);
        }
        if (lot.severity() != severity) {
            return new Move(this, SwitchReason.OTHER_SEVERITY);
        }
        return switch (severity) {
            case NORMAL -> underNormal(lot, terms);
            case TIGHTENED -> underTightened(lot, terms);
            case REDUCED -> underReduced(lot);
            case SUSPENDED -> new Move(this, SwitchReason.COUNTED);
        };
    }

    /** Whether the score allows reduced inspection; the rest is for people to say. */
    public boolean mayBeReduced(SwitchingTerms terms) {
        return severity == Severity.NORMAL && score >= terms.reducedFromScore();
    }

    /** Production is steady and the authority agrees. */
    Move reduce(SwitchingTerms terms) {
        if (!mayBeReduced(terms)) {
            throw new Conflict(AcceptanceRule.ACCEPTANCE_SCORE_TOO_LOW, score, terms.reducedFromScore());
        }
        return new Move(begin(Severity.REDUCED), SwitchReason.REDUCTION_AGREED);
    }

    /** Production is irregular, or something else warrants normal inspection. */
    Move endReduced() {
        if (severity != Severity.REDUCED) {
            throw new Conflict(AcceptanceRule.ACCEPTANCE_NOT_REDUCED);
        }
        return new Move(START, SwitchReason.PRODUCTION_IRREGULAR);
    }

    /** What was wrong is corrected: inspection resumes as tightened (ISO 2859-1, 9.4). */
    Move resume() {
        if (severity != Severity.SUSPENDED) {
            throw new Conflict(AcceptanceRule.ACCEPTANCE_NOT_SUSPENDED);
        }
        return new Move(begin(Severity.TIGHTENED), SwitchReason.CORRECTED);
    }

    private Move underNormal(JudgedLot lot, SwitchingTerms terms) {
        String seen = recent + (lot.accepted() ? 'A' : 'R');
        String window = seen.substring(Math.max(0, seen.length() - terms.windowLots()));
        if (window.chars().filter(letter -> letter == 'R').count() >= terms.windowRefused()) {
            return new Move(begin(Severity.TIGHTENED), SwitchReason.REFUSALS_IN_WINDOW);
        }
        return new Move(new Switching(severity, scoreAfter(lot), 0, 0, window), SwitchReason.COUNTED);
    }

    /** ISO 2859-1, 9.3.3.2, for single sampling. */
    private int scoreAfter(JudgedLot lot) {
        if (lot.accept() >= ACCEPT_OF_TIGHTER_SCORE) {
            return lot.accepted() && lot.acceptedTighter() ? Math.addExact(score, TIGHTER_POINTS) : 0;
        }
        return lot.accepted() ? Math.addExact(score, SMALL_POINTS) : 0;
    }

    private Move underTightened(JudgedLot lot, SwitchingTerms terms) {
        int accepted = lot.accepted() ? acceptedInRow + 1 : 0;
        int refused = lot.accepted() ? refusedInRun : refusedInRun + 1;
        if (refused >= terms.suspendedAfterRefused()) {
            return new Move(begin(Severity.SUSPENDED), SwitchReason.REFUSALS_IN_RUN);
        }
        if (accepted >= terms.normalAfterAccepted()) {
            return new Move(START, SwitchReason.RUN_ACCEPTED);
        }
        return new Move(new Switching(severity, 0, accepted, refused, ""), SwitchReason.COUNTED);
    }

    private Move underReduced(JudgedLot lot) {
        return lot.accepted()
                ? new Move(this, SwitchReason.COUNTED)
                : new Move(START, SwitchReason.REFUSED_UNDER_REDUCED);
    }
}
