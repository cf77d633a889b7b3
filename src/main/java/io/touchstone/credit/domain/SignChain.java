package io.touchstone.credit.domain;

import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Ruling C4 for one product and one sign: going through the orders by time, each that is more than the set time after the last
 * counted one counts. Kept up to date as ratings come and go; a change is followed only until the old and the new choice
 * meet again, so that a long pair costs no more than its chain.
 */
final class SignChain {

    private final long windowMicros;
    private final CountedSink sink;
    private final TreeMap<OrderFact, Boolean> present = new TreeMap<>(OrderFact.CHAIN_ORDER);
    private final TreeMap<OrderFact, Boolean> counted = new TreeMap<>(OrderFact.CHAIN_ORDER);

    SignChain(long windowMicros, CountedSink sink) {
        this.windowMicros = windowMicros;
        this.sink = sink;
    }

    boolean counts(OrderFact order) {
        return counted.containsKey(order);
    }

    void add(OrderFact order) {
        present.put(order, true);
        OrderFact before = counted.lowerKey(order);
        if (before == null || isFree(before, order)) {
            rechoose(order, counted.higherKey(order));
        }
    }

    void remove(OrderFact order) {
        present.remove(order);
        if (counts(order)) {
            OrderFact before = counted.lowerKey(order);
            OrderFact next = before == null ? present.higherKey(order) : following(before);
            OrderFact old = counted.higherKey(order);
            drop(order);
            rechoose(next, old);
        }
    }

    /** Replaces the old choice from {@code old} on by the one that begins with {@code fresh}, until both agree. */
    private void rechoose(@Nullable OrderFact fresh, @Nullable OrderFact old) {
        OrderFact next = fresh;
        OrderFact stale = old;
        while (next != stale) {
            if (stale == null || (next != null && OrderFact.CHAIN_ORDER.compare(next, stale) < 0)) {
                OrderFact chosen = Objects.requireNonNull(next);
                take(chosen);
                next = following(chosen);
            } else {
                OrderFact after = counted.higherKey(stale);
                drop(stale);
                stale = after;
            }
        }
    }

    /** The first order late enough after a counted one to count. */
    private @Nullable OrderFact following(OrderFact chosen) {
        return present.higherKey(OrderFact.afterAllOf(chosen.createdAt() + windowMicros));
    }

    private boolean isFree(OrderFact before, OrderFact order) {
        return order.createdAt() - before.createdAt() > windowMicros;
    }

    private void take(OrderFact order) {
        counted.put(order, true);
        sink.changed(order, 1);
    }

    private void drop(OrderFact order) {
        counted.remove(order);
        sink.changed(order, -1);
    }

    /** Told which order began (1) or ceased (-1) to count. */
    interface CountedSink {
        void changed(OrderFact order, int by);
    }
}
