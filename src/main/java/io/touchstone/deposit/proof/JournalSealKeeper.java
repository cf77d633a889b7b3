package io.touchstone.deposit.proof;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Seals every other second. It stops after the doors and the jobs and before the keeper of the trail, which signs the last block. */
@Component
class JournalSealKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JournalSealKeeper.class);
    private static final int SEAL_SECONDS = 2;
    private static final int STOP_SECONDS = 10;
    /** The keeper of the audit trail has 0. */
    private static final int PHASE = 1;

    private final JournalSealer sealer;
    private @Nullable ScheduledExecutorService clockwork;
    private boolean stumbled;

    JournalSealKeeper(JournalSealer sealer) {
        this.sealer = sealer;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "journal-sealer");
            thread.setDaemon(true);
            return thread;
        });
        var unused = started.scheduleWithFixedDelay(this::attempt, SEAL_SECONDS, SEAL_SECONDS, TimeUnit.SECONDS);
        clockwork = started;
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = clockwork;
        if (running == null) {
            return;
        }
        clockwork = null;
        running.shutdown();
        try {
            if (!running.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the journal sealer did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        attempt();
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /** Says once that it fails and once that it works again. */
    private void attempt() {
        try {
            sealer.sealAll();
            if (stumbled) {
                LOG.info("the journal of deposits is being sealed again");
            }
            stumbled = false;
        } catch (RuntimeException failure) {
            if (!stumbled) {
                LOG.error("the journal of deposits could not be sealed; trying again every other second", failure);
            }
            stumbled = true;
        }
    }
}
