package io.touchstone.penalty.remedy;

import io.touchstone.penalty.decision.DecisionMoved;
import io.touchstone.penalty.decision.DecisionState;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.rulebook.Rules;
import io.touchstone.rulebook.ViolationTerms;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A decision asks for a corrective plan where its rule says so (E10), and in its days of grace for a cure (E7). */
@Component
class FollowDecisions {

    private final RemedyBook book;
    private final Rules rules;

    FollowDecisions(RemedyBook book, Rules rules) {
        this.book = book;
        this.rules = rules;
    }

    @EventListener
    void on(DecisionMoved moved) {
        DecisionView decision = moved.decision();
        String merchant = decision.merchantId();
        if (merchant == null || decision.state() == moved.from()) {
            return;
        }
        boolean demanded = terms(decision).map(ViolationTerms::planDemanded).orElse(false);
        switch (decision.state()) {
            case DELAYED ->
                book.demand(
                        decision.id(),
                        merchant,
                        true,
                        demanded,
                        effective(decision, moved.at()),
                        moved.at(),
                        moved.actor());
            case IN_FORCE -> begin(decision, merchant, demanded, moved);
            case REVERSED -> book.ofDecision(decision.id(), plan -> plan.cancel(moved.at(), moved.actor()));
            case DRAFT, HELD, VARIED, REFUSED, WITHDRAWN, CURED -> {}
        }
    }

    private void begin(DecisionView decision, String merchant, boolean demanded, DecisionMoved moved) {
        Instant at = moved.at();
        if (moved.from() == DecisionState.DELAYED) {
            book.ofDecision(decision.id(), plan -> {
                if (demanded) {
                    plan.goOn(book.dueBy(at), at, moved.actor());
                } else {
                    plan.cancel(at, moved.actor());
                }
            });
        } else if (demanded) {
            book.demand(decision.id(), merchant, false, true, book.dueBy(at), at, moved.actor());
        }
    }

    private Instant effective(DecisionView decision, Instant at) {
        Instant begins = decision.effectiveAt();
        return begins != null && begins.isAfter(at) ? begins : book.dueBy(at);
    }

    private Optional<ViolationTerms> terms(DecisionView decision) {
        return rules.find(decision.ruleVersionId())
                .map(rule -> rule.terms() instanceof ViolationTerms terms ? terms : null);
    }
}
