package io.touchstone.trade.domain;

import io.touchstone.trade.FactsApplied;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Tells the upper modules of pairs whose ratings change; they stand in {@code trade_touched_pair}. */
@Component
class FactsListeners {

    /** Looked up once, and not before all modules are there. */
    private final Supplier<List<FactsApplied>> listeners;

    FactsListeners(ObjectProvider<FactsApplied> listeners) {
        this.listeners = SingletonSupplier.of(() -> listeners.orderedStream().toList());
    }

    private List<FactsApplied> all() {
        return Objects.requireNonNull(listeners.get());
    }

    void changing(JdbcTemplate db, Runnable change) {
        all().forEach(listener -> listener.beforeChange(db));
        change.run();
        all().forEach(listener -> listener.afterChange(db));
    }

    /** Everyone's follower of a rating that arrives alone. */
    List<FactsApplied.OneRating> oneRating() {
        return all().stream().map(FactsApplied::oneRating).toList();
    }

    boolean watchOrders() {
        return all().stream().anyMatch(FactsApplied::watchesOrders);
    }
}
