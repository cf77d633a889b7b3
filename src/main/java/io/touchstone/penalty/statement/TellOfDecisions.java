package io.touchstone.penalty.statement;

import io.touchstone.penalty.decision.DecisionMoved;
import io.touchstone.penalty.decision.DecisionState;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.decision.Decisions;
import io.touchstone.penalty.decision.ReversalReport;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows each decision: tells the shop what came of it, and makes it public or takes it down, in the same transaction. */
@Component
class TellOfDecisions {

    private final Decisions decisions;
    private final LaterParts parts;
    private final Publications publications;
    private final StatementLetters letters;
    private final ShopDecisions shops;
    private final ShopTellings tellings;

    TellOfDecisions(
            Decisions decisions,
            LaterParts parts,
            Publications publications,
            StatementLetters letters,
            ShopDecisions shops,
            ShopTellings tellings) {
        this.decisions = decisions;
        this.parts = parts;
        this.publications = publications;
        this.letters = letters;
        this.shops = shops;
        this.tellings = tellings;
    }

    @EventListener
    void on(DecisionMoved moved) {
        DecisionView decision = moved.decision();
        switch (decision.state()) {
            case IN_FORCE -> {
                if (moved.from() != DecisionState.IN_FORCE) {
                    inForce(moved);
                }
            }
            case VARIED -> undone(moved, "varied");
            case REVERSED -> {
                undone(moved, "reversed");
                publications.takeDown(decision.id(), "reversed", moved.at(), moved.actor());
            }
            case CURED -> letters.tell(decision, "cured");
            case DELAYED -> {
                if (moved.from() == DecisionState.DELAYED) {
                    undone(moved, "varied");
                } else {
                    tellShops(moved);
                }
            }
            case DRAFT, HELD, REFUSED, WITHDRAWN -> {}
        }
    }

    private void inForce(DecisionMoved moved) {
        if (parts.ladder(moved.decision(), moved.at())) {
            letters.tell(moved.decision(), "ladder");
        }
        publications.queue(moved.decision(), moved.at(), moved.actor());
        tellShops(moved);
    }

    /** A decision about a brand is told to each shop by a job, which begins once this is committed. */
    private void tellShops(DecisionMoved moved) {
        if (moved.decision().merchantId() == null) {
            tellings.start(moved.decision(), moved.at(), moved.actor());
        }
    }

    private void undone(DecisionMoved moved, String what) {
        DecisionView decision = moved.decision();
        Instant at = moved.at();
        List<ReversalReport> reports = decisions.reversals(decision.id());
        if (reports.isEmpty()) {
            letters.tell(decision, what);
            return;
        }
        ReversalReport report = reports.get(reports.size() - 1);
        parts.correction(decision, report, at);
        String shop = report.merchantId();
        if (decision.merchantId() != null) {
            letters.tell(decision, what);
        } else if (shop == null) {
            tellShops(moved);
        } else {
            DecisionView share = shops.of(decision, shop);
            parts.correction(share, report, at);
            letters.tell(share, "reversed");
        }
    }
}
