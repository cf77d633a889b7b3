package io.touchstone.shell;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Holds the lens of the thread; connections that are taken while it looks through one show what the lens shows. */
@Component
public class Lenses {

    @SuppressWarnings("ThreadLocalUsage") // One bean a context, and a test has several.
    private final ThreadLocal<Lens> held = ThreadLocal.withInitial(() -> Lens.NONE);

    public Lenses() {}

    public Lens current() {
        return held.get();
    }

    /** Looks through a lens; begun outside of a transaction, since a connection keeps the lens it was taken with. */
    public <T> T through(Lens lens, Supplier<T> work) {
        Worn worn = wear(lens);
        try {
            return work.get();
        } finally {
            worn.close();
        }
    }

    /** Puts the lens aside, to write down that somebody looked; in a transaction of its own when one is under way. */
    public <T> T aside(Supplier<T> work) {
        return through(Lens.NONE, work);
    }

    /** Looks through a lens until it is taken off, in the same thread. */
    public Worn wear(Lens lens) {
        Lens before = held.get();
        held.set(lens);
        return () -> {
            if (before.isNone()) {
                held.remove();
            } else {
                held.set(before);
            }
        };
    }

    /** A lens that is on. */
    @FunctionalInterface
    public interface Worn extends AutoCloseable {

        /** Takes it off. */
        @Override
        void close();
    }
}
