package io.touchstone.inspection.programme;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The products with the smallest keys of all that are offered, and no more of them than wanted, however many there are. */
final class Smallest {

    private static final Comparator<Ranked> ORDER = (one, other) -> Arrays.compareUnsigned(one.key(), other.key());

    private final int wanted;
    private final PriorityQueue<Ranked> kept = new PriorityQueue<>(ORDER.reversed());
    private byte @Nullable [] worst;

    Smallest(int wanted) {
        this.wanted = wanted;
    }

    /** One product by its place in the draw. */
    @SuppressWarnings("ArrayRecordComponent") // Compared by its bytes alone, and by nobody else.
    record Ranked(byte[] key, byte[] productId) {}

    /** Whether a product of this key would be kept. */
    boolean wants(byte[] key) {
        return worst == null ? wanted > 0 : Arrays.compareUnsigned(key, worst) < 0;
    }

    /** Keeps a product that is wanted. */
    void keep(Ranked product) {
        kept.add(product);
        if (kept.size() > wanted) {
            kept.poll();
        }
        if (kept.size() == wanted) {
            worst = kept.element().key();
        }
    }

    void addAll(Smallest other) {
        other.kept.stream().filter(product -> wants(product.key())).forEach(this::keep);
    }

    /** In the order of the draw. */
    List<Ranked> inOrder() {
        return kept.stream().sorted(ORDER).toList();
    }
}
