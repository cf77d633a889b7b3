package io.touchstone.penalty.appeal;

import io.touchstone.kernel.Actor;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.violation.CaseView;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who had a hand in what is appealed, and so never decides about it (ruling E3). */
@Component
class Participants {

    private final JdbcClient jdbc;

    Participants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who proposed it, who approved it, and everybody who wrote on it. */
    Set<String> of(DecisionView decision) {
        Set<String> hands = new HashSet<>(jdbc.sql("select unnest(authors) from penalty_decision where decision_id = ?")
                .param(decision.id())
                .query(String.class)
                .list());
        add(hands, decision.proposedBy());
        add(hands, decision.approvedBy());
        return hands;
    }

    /** Who opened it, who worked on it, and who ended it. */
    Set<String> of(CaseView dismissed) {
        Set<String> hands =
                new HashSet<>(jdbc.sql("select actor from penalty_case_line where case_id = ? and key = 'dismissed'")
                        .param(dismissed.id())
                        .query(String.class)
                        .list());
        hands.add(dismissed.openedBy());
        UUID owner = dismissed.owner();
        if (owner != null) {
            hands.add(new Actor(Actor.Kind.STAFF, owner.toString()).toString());
        }
        return hands;
    }

    private static void add(Set<String> hands, @Nullable String actor) {
        if (actor != null) {
            hands.add(actor);
        }
    }
}
