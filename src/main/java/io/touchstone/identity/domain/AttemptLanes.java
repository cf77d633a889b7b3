package io.touchstone.identity.domain;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets attempts at the same name from the same place through one by one: sixty guesses sent at once would otherwise all
 * be looked at before the first is counted.
 */
class AttemptLanes {

    private static final int LANES = 64;
    private static final long PATIENCE_SECONDS = 10;

    private final ReentrantLock[] lanes = new ReentrantLock[LANES];

    AttemptLanes() {
        for (int i = 0; i < LANES; i++) {
            lanes[i] = new ReentrantLock();
        }
    }

    /** Empty when the lane stayed crowded for too long. */
    <T> Optional<T> inTurn(String key, Supplier<T> attempt) {
        ReentrantLock lane = lanes[Math.floorMod(key.hashCode(), LANES)];
        try {
            if (!lane.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(attempt.get());
        } finally {
            lane.unlock();
        }
    }
}
