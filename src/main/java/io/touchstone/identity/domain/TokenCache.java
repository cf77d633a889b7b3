package io.touchstone.identity.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers for some seconds who a token stands for, as other systems call thousands of times a second. A revocation
 * empties it at once in this process; in another one it is seen when the seconds are over.
 */
@Component
class TokenCache {

    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int SIZE_MAX = 10_000;

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();

    /** Who a token stands for, and until when that may be believed. */
    record Known(Authentication authentication, Instant until) {}

    Optional<Authentication> get(String hash, Instant now, Supplier<Optional<Known>> load) {
        Known found = known.get(hash);
        if (found != null && now.isBefore(found.until())) {
            return Optional.of(found.authentication());
        }
        long before = generation.get();
        Optional<Known> loaded = load.get();
        loaded.ifPresent(fresh -> keep(hash, fresh, now, before));
        return loaded.map(Known::authentication);
    }

    private void keep(String hash, Known fresh, Instant now, long before) {
        if (known.size() >= SIZE_MAX) {
            known.clear();
        }
        Instant until = now.plus(KEPT);
        known.put(hash, new Known(fresh.authentication(), until.isBefore(fresh.until()) ? until : fresh.until()));
        if (generation.get() != before) {
            // Revoked while it was being read: what was read may be old.
            known.remove(hash);
        }
    }

    /** Empties the cache when the revocation has committed, not before: it would be filled with the old row again. */
    void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                generation.incrementAndGet();
                known.clear();
            }
        });
    }
}
