package io.touchstone.trade.domain;

import io.touchstone.trade.FactsApplied;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells the upper modules of pairs whose ratings change; they stand in {@code trade_touched_pair}. */
@Component
class FactsListeners {

    private final ObjectProvider<FactsApplied> listeners;

    FactsListeners(ObjectProvider<FactsApplied> listeners) {
        this.listeners = listeners;
    }

    void changing(JdbcTemplate db, Runnable change) {
        List<FactsApplied> all = listeners.orderedStream().toList();
        all.forEach(listener -> listener.beforeChange(db));
        change.run();
        all.forEach(listener -> listener.afterChange(db));
    }

    void changing(JdbcTemplate db, FactsApplied.Pair pair, Runnable change) {
        List<Runnable> changed = listeners
                .orderedStream()
                .map(listener -> listener.beforeChange(db, pair))
                .toList();
        change.run();
        changed.forEach(Runnable::run);
    }

    boolean watchOrders() {
        return listeners.stream().anyMatch(FactsApplied::watchesOrders);
    }
}
