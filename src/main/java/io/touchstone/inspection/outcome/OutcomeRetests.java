package io.touchstone.inspection.outcome;

import io.touchstone.inspection.SampleId;
import io.touchstone.inspection.lab.TestOrderView;
import io.touchstone.inspection.lab.TestOrders;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What outcomes ask of the laboratories' test orders. */
@Component
class OutcomeRetests {

    private final ObjectProvider<TestOrders> orders;

    OutcomeRetests(ObjectProvider<TestOrders> orders) {
        this.orders = orders;
    }

    /** The orders of a sample, the first test before the retest. */
    List<TestOrderView> of(SampleId sample) {
        return Optional.ofNullable(orders.getIfAvailable())
                .map(known -> known.of(sample))
                .orElse(List.of());
    }

    /** What the laboratory of the first test asked for it. */
    Optional<Money> firstPrice(SampleId sample) {
        return of(sample).stream()
                .filter(order -> !order.retest())
                .map(TestOrderView::price)
                .filter(price -> price.minor() > 0)
                .findFirst();
    }

    /** What the laboratory of an order asked for it. */
    Optional<Money> price(UUID order) {
        return Optional.ofNullable(orders.getIfAvailable())
                .flatMap(known -> known.find(order))
                .map(TestOrderView::price)
                .filter(price -> price.minor() > 0);
    }

    /** What stands against a retest; empty when one is possible. */
    Optional<Rule> objection(SampleId sample, Instant at) {
        return orders.getObject().retestObjection(sample, at);
    }

    /** Sends the retained part to another laboratory. */
    UUID send(SampleId sample, Actor actor, Instant at) {
        return orders.getObject().retest(sample, actor, at).orderId();
    }
}
