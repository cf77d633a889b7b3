package io.touchstone.credit.projection;

import io.touchstone.credit.domain.OrderFact;
import io.touchstone.credit.domain.RatingFact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the rows of one pair together to orders with what both sides said, whatever their order. */
public final class PairRows {

    private final Map<String, OrderFact> orders = new HashMap<>();
    private final List<PairRow> later = new ArrayList<>();

    public void add(PairRow row) {
        switch (row.kind()) {
            case PairRow.FIRST -> order(row).rated(row.side(), row.rating());
            case PairRow.ORDER -> order(row);
            default -> later.add(row);
        }
    }

    /** The pair's orders; a revision or void without its rating is left out. */
    public Collection<OrderFact> orders() {
        later.forEach(this::amend);
        return orders.values();
    }

    private OrderFact order(PairRow row) {
        return orders.computeIfAbsent(row.orderId(), id -> row.order());
    }

    private void amend(PairRow row) {
        OrderFact order = orders.get(row.orderId());
        RatingFact rating = order == null ? null : order.rating(row.side());
        if (rating == null) {
            return;
        }
        if (row.kind() == PairRow.REVISION) {
            rating.revised(row.at());
        } else {
            rating.voided(row.at(), row.until());
        }
    }
}
