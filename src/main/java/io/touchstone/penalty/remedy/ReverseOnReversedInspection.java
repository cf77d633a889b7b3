package io.touchstone.penalty.remedy;

import io.touchstone.inspection.InspectionReversed;
import io.touchstone.kernel.Actor;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.decision.Decisions;
import io.touchstone.penalty.decision.ReverseDecision;
import io.touchstone.penalty.violation.Cases;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A finding that is taken back takes with it every decision that rests on it, in the same transaction (ruling E6). */
@Component
class ReverseOnReversedInspection {

    private static final Actor SELF = Actor.system("penalty-findings");
    private static final String GROUND = "inspection_reversed";

    private final Cases cases;
    private final Decisions decisions;

    ReverseOnReversedInspection(Cases cases, Decisions decisions) {
        this.cases = cases;
        this.decisions = decisions;
    }

    @EventListener
    void on(InspectionReversed reversed) {
        for (UUID id : cases.restingOn(reversed.sampleNumber())) {
            decisions.ofCase(id).stream()
                    .filter(ReverseOnReversedInspection::stands)
                    .forEach(decision -> decisions.reverse(new ReverseDecision(
                            decision.id(),
                            Set.of(),
                            GROUND,
                            reversed.sampleNumber(),
                            reversed.ground(),
                            reversed.occurredAt(),
                            SELF)));
            cases.unfounded(id, reversed.sampleNumber(), reversed.ground(), reversed.occurredAt(), SELF);
        }
    }

    private static boolean stands(DecisionView decision) {
        return switch (decision.state()) {
            case DELAYED, IN_FORCE, VARIED -> true;
            case DRAFT, HELD, REVERSED, REFUSED, WITHDRAWN, CURED -> false;
        };
    }
}
