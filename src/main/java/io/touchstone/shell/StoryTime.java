package io.touchstone.shell;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Marks work that tells a made past: the versions it leaves are as old as the newest time their rows give for themselves, not as
 * the moment they were written.
 */
@Component
public class StoryTime {

    @SuppressWarnings("ThreadLocalUsage") // One bean a context, and a test has several.
    private final ThreadLocal<Boolean> telling = new ThreadLocal<>();

    StoryTime() {}

    /** Tells a story; begun outside of a transaction. */
    public <T> T tell(Supplier<T> work) {
        telling.set(true);
        try {
            return work.get();
        } finally {
            telling.remove();
        }
    }

    /** As {@link #tell(Supplier)}, for work without an answer. */
    public void tell(Runnable work) {
        tell(() -> {
            work.run();
            return true;
        });
    }

    public boolean isTelling() {
        return Boolean.TRUE.equals(telling.get());
    }
}
