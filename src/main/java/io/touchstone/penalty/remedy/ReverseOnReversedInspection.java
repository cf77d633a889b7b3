package io.touchstone.penalty.remedy;

import io.touchstone.inspection.InspectionReversed;
import io.touchstone.kernel.Actor;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.decision.Decisions;
import io.touchstone.penalty.decision.ReverseDecision;
import io.touchstone.penalty.violation.Cases;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A finding that is taken back takes with it every decision that rests on it, in the same transaction (ruling E6). */
@Component
class ReverseOnReversedInspection {

    private static final Actor SELF = Actor.system("penalty-findings");
    private static final String GROUND = "inspection_reversed";

    /** What the module that took the finding back calls its reasons. */
    private static final String REASON = "inspection.outcome.ground.";

    private final Cases cases;
    private final Decisions decisions;
    private final MessageSource messages;

    ReverseOnReversedInspection(Cases cases, Decisions decisions, MessageSource messages) {
        this.cases = cases;
        this.decisions = decisions;
        this.messages = messages;
    }

    @EventListener
    void on(InspectionReversed reversed) {
        String reason = reason(reversed.ground());
        for (UUID id : cases.restingOn(reversed.sampleNumber())) {
            decisions.ofCase(id).stream()
                    .filter(ReverseOnReversedInspection::stands)
                    .forEach(decision -> decisions.reverse(new ReverseDecision(
                            decision.id(),
                            Set.of(),
                            GROUND,
                            reversed.sampleNumber(),
                            reason,
                            reversed.occurredAt(),
                            SELF)));
            cases.unfounded(id, reversed.sampleNumber(), reason, reversed.occurredAt(), SELF);
        }
    }

    /** Kept in both languages, as whoever reads it later is not known. */
    private String reason(String ground) {
        return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .map(locale -> String.valueOf(messages.getMessage(REASON + ground, null, ground, locale)))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static boolean stands(DecisionView decision) {
        return switch (decision.state()) {
            case DELAYED, IN_FORCE, VARIED -> true;
            case DRAFT, HELD, REVERSED, REFUSED, WITHDRAWN, CURED -> false;
        };
    }
}
