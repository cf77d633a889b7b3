package io.touchstone.penalty.violation;

import io.touchstone.rulebook.Wording;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case with all that stands on its page.
 *
 * @param rule the title of what is alleged, in the version that held when the act happened
 * @param hearing whether that rule demands a hearing
 * @param missing what of the bundle of evidence the fast track still needs; null when the rule has none
 * @param near linked and merged cases
 * @param instruction null unless an authority's order opened it
 */
public record CasePage(
        CaseRow row,
        CaseView view,
        CaseProgress progress,
        @Nullable Wording rule,
        boolean hearing,
        @Nullable List<String> missing,
        List<EvidencePiece> evidence,
        List<CaseAnswer> answers,
        List<Line> lines,
        List<CaseRow> near,
        @Nullable InstructionView instruction) {

    public CasePage {
        missing = missing == null ? null : List.copyOf(missing);
        evidence = List.copyOf(evidence);
        answers = List.copyOf(answers);
        lines = List.copyOf(lines);
        near = List.copyOf(near);
    }

    /** One line of what happened; {@code by} is null for what the merchant is not told. */
    public record Line(
            String key,
            String reference,
            String path,
            @Nullable String words,
            Instant at,
            @Nullable String by) {}

    public boolean isWorkedOn() {
        return switch (view.state()) {
            case OPEN, HEARING, HEARD, PROPOSED -> true;
            case DECIDED, DISMISSED -> false;
        };
    }

    public boolean canHear() {
        return view.merchantId() != null && can(CaseState.HEARING);
    }

    public boolean canPropose() {
        return can(CaseState.PROPOSED)
                && !(hearing && progress.heardAt() == null && view.merchantId() != null)
                && (missing == null || missing.isEmpty());
    }

    public boolean canDismiss() {
        return can(CaseState.DISMISSED);
    }

    public boolean canReopen() {
        return view.state() == CaseState.DISMISSED && progress.mergedInto() == null;
    }

    /** Whether the merchant may answer now. */
    public boolean canAnswer(Instant now) {
        Instant until = progress.hearingUntil();
        return view.state() == CaseState.HEARING && until != null && now.isBefore(until);
    }

    private boolean can(CaseState next) {
        return view.state().successors().contains(next);
    }
}
