package io.touchstone.job.domain;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes a sleeping worker as soon as new work is committed, so that nobody waits for the next poll. */
@Component
class JobBell {

    private final Semaphore rings = new Semaphore(0);

    /** Rings when the transaction at hand has committed; at once when there is none. */
    void ringAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            rings.release();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                rings.release();
            }
        });
    }

    /** Sleeps until the bell rings or the time is over. */
    void await(Duration atMost) throws InterruptedException {
        if (rings.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            rings.tryAcquire(Math.max(0, rings.availablePermits() - Workers.COUNT));
        }
    }
}
