package io.touchstone.penalty.appeal;

import io.touchstone.kernel.Actor;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.violation.CaseView;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who had a hand in what is appealed, and so never decides about it (ruling E3). */
@Component
class Participants {

    Set<String> of(DecisionView decision) {
        Set<String> hands = new HashSet<>();
        add(hands, decision.proposedBy());
        add(hands, decision.approvedBy());
        return hands;
    }

    Set<String> of(CaseView dismissed) {
        Set<String> hands = new HashSet<>();
        hands.add(dismissed.openedBy());
        UUID owner = dismissed.owner();
        if (owner != null) {
            hands.add(new Actor(Actor.Kind.STAFF, owner.toString()).toString());
        }
        return hands;
    }

    private static void add(Set<String> hands, @org.jspecify.annotations.Nullable String actor) {
        if (actor != null) {
            hands.add(actor);
        }
    }
}
