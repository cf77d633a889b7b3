package io.touchstone.credit.projection;

import io.touchstone.credit.domain.OrderFact;
import io.touchstone.credit.domain.RatingFact;
import io.touchstone.credit.domain.Side;

/**
 * One row of facts about a pair, as {@link PairSql} selects it. Times in microseconds.
 *
 * @param at when it was rated or revised, or from when it is voided
 * @param until of a void, the time of its reversal or {@link RatingFact#NEVER}
 */
public record PairRow(
        short kind,
        Side side,
        String orderId,
        String productId,
        int outcome,
        long at,
        long until,
        long createdAt,
        long completedAt,
        int description,
        int service,
        int logistics) {

    static final short FIRST = 0;
    static final short REVISION = 1;
    static final short VOID = 2;
    static final short ORDER = 3;

    OrderFact order() {
        return new OrderFact(orderId, productId, createdAt, completedAt);
    }

    RatingFact rating() {
        return new RatingFact(outcome, at, description, service, logistics);
    }
}
