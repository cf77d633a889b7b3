package io.touchstone.penalty.statement;

import io.touchstone.penalty.decision.DecisionState;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.decision.Decisions;
import io.touchstone.penalty.effect.EffectKind;
import io.touchstone.penalty.effect.EffectView;
import java.time.Instant;
import java.util.List;
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
        List<EffectView> listings = decision.effects().stream()
                .filter(one -> one.spec().kind() == EffectKind.LISTING)
                .toList();
        boolean some = listings.stream().anyMatch(one -> one.state() == EffectView.State.REVERTED);
        boolean all = listings.stream().allMatch(one -> one.state() == EffectView.State.REVERTED);
        if (all || isUndoneFor(decision.id(), merchantId)) {
            return DecisionState.REVERSED;
        }
        if (decision.state() == DecisionState.DELAYED) {
            return DecisionState.DELAYED;
        }
        return some ? DecisionState.VARIED : DecisionState.IN_FORCE;
    }

    private boolean isUndoneFor(UUID decision, String merchantId) {
        return jdbc.sql("select exists (select from penalty_reversal where decision_id = ? and merchant_id = ?)")
                .param(decision)
                .param(merchantId)
                .query(Boolean.class)
                .single();
    }
}
