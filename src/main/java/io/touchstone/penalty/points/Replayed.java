package io.touchstone.penalty.points;

import io.touchstone.rulebook.ViolationTerms;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is replayed otherwise: from an instant on another ladder, or another rule of a violation.
 *
 * @param code the rule that the draft is of; events of others stay as they are
 * @param terms null for a draft of the ladder
 */
record Replayed(
        LadderVersions before,
        LadderVersions after,
        Instant since,
        String code,
        @Nullable ViolationTerms terms) {

    static Replayed ladder(LadderVersions now, LadderVersion draft, String code, Instant since) {
        return new Replayed(now, at -> at.isBefore(since) ? now.at(at) : draft, since, code, null);
    }

    static Replayed violation(LadderVersions now, String code, ViolationTerms draft, Instant since) {
        return new Replayed(now, now, since, code, draft);
    }

    /** An event as the draft would have had it. */
    PointEvent drafted(PointEvent event) {
        ViolationTerms draft = terms;
        return draft == null || event.at().isBefore(since)
                ? event
                : new PointEvent(
                        event.id(),
                        event.decisionId(),
                        draft.violationClass(),
                        draft.points(),
                        draft.strike(),
                        event.at());
    }
}
