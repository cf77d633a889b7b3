package io.touchstone.inspection.outcome;

import io.touchstone.inspection.SampleId;
import io.touchstone.inspection.lab.ReportFile;
import io.touchstone.inspection.lab.ResultLine;
import io.touchstone.inspection.lab.TestOrderView;
import io.touchstone.inspection.lab.TestOrders;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What outcomes ask of the laboratories' test orders. */
@Component
class OutcomeRetests {

    private final TestOrders orders;

    OutcomeRetests(TestOrders orders) {
        this.orders = orders;
    }

    /** What the laboratory of the first test asked for it. */
    Optional<Money> firstPrice(SampleId sample) {
        return orders.of(sample).stream()
                .filter(order -> !order.retest())
                .map(TestOrderView::price)
                .filter(price -> price.minor() > 0)
                .findFirst();
    }

    /** What the laboratory of an order asked for it. */
    Optional<Money> price(UUID order) {
        return orders.find(order).map(TestOrderView::price).filter(price -> price.minor() > 0);
    }

    /** What stands against a retest; empty when one is possible. */
    Optional<Rule> objection(SampleId sample, Instant at) {
        return orders.retestObjection(sample, at);
    }

    /** Sends the retained part to another laboratory. */
    UUID send(SampleId sample, Actor actor, Instant at) {
        return orders.retest(sample, actor, at).orderId();
    }

    /** Whether the part came back untested, so that the order decides nothing. */
    boolean isUntested(UUID order) {
        return orders.find(order)
                .map(TestOrderView::state)
                .filter(state -> state == TestOrderView.State.UNTESTED)
                .isPresent();
    }

    /** The verified tests of a sample with their items, the first before the retest. */
    List<OutcomeView.Test> verified(SampleId sample) {
        List<TestOrderView> verified = orders.of(sample).stream()
                .filter(order -> order.state() == TestOrderView.State.VERIFIED)
                .toList();
        List<UUID> ids = verified.stream().map(TestOrderView::orderId).toList();
        Map<UUID, List<ResultLine>> lines = orders.lines(ids);
        Map<UUID, List<ReportFile>> reports = orders.reports(ids);
        return verified.stream()
                .map(order -> new OutcomeView.Test(
                        order,
                        lines.getOrDefault(order.orderId(), List.of()),
                        reports.getOrDefault(order.orderId(), List.of())))
                .toList();
    }

    /** Whether something that was found does not keep (rules.md 8.2). */
    boolean isPerishable(SampleId sample) {
        return orders.of(sample).stream()
                .flatMap(order -> orders.lines(order.orderId()).stream())
                .anyMatch(ResultLine::perishable);
    }
}
