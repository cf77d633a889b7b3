package io.touchstone.inspection.lab;

import io.touchstone.inspection.SampleId;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Rule;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Test orders and results as they are stored. */
@Component
class StoredTestOrders implements TestOrders {

    private final OrderBook book;
    private final ResultBook results;
    private final Retests retests;

    StoredTestOrders(OrderBook book, ResultBook results, Retests retests) {
        this.book = book;
        this.results = results;
        this.retests = retests;
    }

    @Override
    public Optional<TestOrderView> find(UUID order) {
        return book.find(order);
    }

    @Override
    public List<TestOrderView> of(SampleId sample) {
        return book.of(sample);
    }

    @Override
    public List<ResultLine> lines(UUID order) {
        return results.lines(order);
    }

    @Override
    public Map<UUID, List<ResultLine>> lines(Collection<UUID> orders) {
        return results.lines(orders);
    }

    @Override
    public List<ReportFile> reports(UUID order) {
        return results.reports(order);
    }

    @Override
    public Map<UUID, List<ReportFile>> reports(Collection<UUID> orders) {
        return results.reports(orders);
    }

    @Override
    public Optional<Rule> retestObjection(SampleId sample, Instant at) {
        return retests.objection(sample, at);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public TestOrderView retest(SampleId sample, Actor actor, Instant at) {
        return retests.order(sample, actor, at);
    }
}
