package io.touchstone.standing.web;

import io.touchstone.kernel.GovernanceEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Badges drawn lately. Every state change raises an event, so a change that this process commits drops what it may have
 * made stale before its answer is given; what another process changes shows within the time a badge is kept.
 */
@Component
class BadgeCache {

    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int BADGES_MAX = 20_000;

    /** Modules whose changes no badge shows; the prefix of an event's action is the module's name. */
    private static final Set<String> UNRELATED = Set.of("identity", "notice", "export", "audit", "restriction");

    private final Map<Key, Kept> badges = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final Clock clock;

    BadgeCache(Clock clock) {
        this.clock = clock;
    }

    record Key(String merchantId, String language) {}

    record Drawn(byte[] svg, String tag) {}

    Drawn get(Key key, Supplier<Drawn> draw) {
        long now = clock.millis();
        Kept kept = badges.get(key);
        if (kept != null && kept.holdsAt(now)) {
            return kept.badge();
        }
        long before = changes.get();
        Drawn fresh = draw.get();
        keep(key, new Kept(fresh, now), before);
        return fresh;
    }

    /** What was read before a change and drawn after it is not kept. */
    private void keep(Key key, Kept fresh, long before) {
        if (badges.size() >= BADGES_MAX) {
            badges.clear();
        }
        badges.put(key, fresh);
        if (changes.get() != before) {
            badges.remove(key, fresh);
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(GovernanceEvent event) {
        String action = event.action();
        int dot = action.indexOf('.');
        if (dot < 0 || !UNRELATED.contains(action.substring(0, dot))) {
            changes.incrementAndGet();
            badges.clear();
        }
    }

    private record Kept(Drawn badge, long drawnAt) {

        boolean holdsAt(long now) {
            return now >= drawnAt && now - drawnAt < KEPT.toMillis();
        }
    }
}
