package io.touchstone.penalty.statement;

import io.touchstone.penalty.decision.DecisionState;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.decision.Decisions;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decisions as they concern one shop: those about it, and its share of those about a brand in all shops, from the statement on. Of other
 * shops nothing shows, not even whether one was right.
 */
@Component
public class ShopDecisions {

    private final Decisions decisions;
    private final ReasonsRows rows;
    private final JdbcClient jdbc;

    ShopDecisions(Decisions decisions, ReasonsRows rows, JdbcClient jdbc) {
        this.decisions = decisions;
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** What undoings there were of a decision about a brand, as one shop sees them. */
    private record Undone(boolean ofShop, boolean ofAll) {}

    /** The decision if the shop is the one it is about, or is one of those that were told of it. */
    public Optional<DecisionView> ofShop(String number, String merchantId) {
        return decisions.byNumber(number).flatMap(decision -> {
            if (decision.merchantId() != null) {
                return Optional.of(decision).filter(one -> merchantId.equals(one.merchantId()));
            }
            return rows.original(decision.id(), merchantId).map(told -> of(decision, merchantId));
        });
    }

    /** The share of one shop in a decision about a brand; any other decision as it is. */
    public DecisionView of(DecisionView decision, String merchantId) {
        return decision.merchantId() != null ? decision : decision.forShop(merchantId, standing(decision, merchantId));
    }

    /** Until when a shop may appeal, as its own statement says. */
    public Optional<Instant> appealUntil(UUID decisionId, String merchantId) {
        return rows.appealUntil(decisionId, merchantId);
    }

    private DecisionState standing(DecisionView decision, String merchantId) {
        if (decision.state() != DecisionState.VARIED && decision.state() != DecisionState.DELAYED) {
            return decision.state();
        }
        Undone undone = undone(decision.id(), merchantId);
        if (undone.ofShop()) {
            return DecisionState.REVERSED;
        }
        return decision.state() == DecisionState.VARIED && !undone.ofAll()
                ? DecisionState.IN_FORCE
                : decision.state();
    }

    private Undone undone(UUID decision, String merchantId) {
        return jdbc.sql("""
                        select coalesce(bool_or(merchant_id = :merchant), false), coalesce(bool_or(merchant_id is null), false)
                          from penalty_reversal where decision_id = :decision
                        """)
                .param("merchant", merchantId)
                .param("decision", decision)
                .query((row, i) -> new Undone(row.getBoolean(1), row.getBoolean(2)))
                .single();
    }
}
