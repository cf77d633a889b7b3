package io.touchstone.audit.domain;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Seals every second and signs a checkpoint every minute. It starts before the doors open and stops after they and the jobs
 * are closed, so that the last checkpoint covers the last event.
 */
@Component
class SealKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SealKeeper.class);
    private static final int SEAL_SECONDS = 1;
    private static final int CHECKPOINT_SECONDS = 60;
    private static final int STOP_SECONDS = 10;

    private final Sealer sealer;
    private final Checkpoints checkpoints;
    private @Nullable ScheduledExecutorService clockwork;
    private int seconds;
    private boolean stumbled;

    SealKeeper(Sealer sealer, Checkpoints checkpoints) {
        this.sealer = sealer;
        this.checkpoints = checkpoints;
    }

    @Override
    public synchronized void start() {
        // A key that cannot be made or read is told at the start, not a minute later.
        checkpoints.key();
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "audit-sealer");
            thread.setDaemon(true);
            return thread;
        });
        var unused = started.scheduleWithFixedDelay(this::tick, SEAL_SECONDS, SEAL_SECONDS, TimeUnit.SECONDS);
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
                LOG.warn("the audit sealer did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        attempt(() -> {
            sealer.sealAll();
            checkpoints.write();
        });
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }

    /** Before the jobs and the web server, which have the highest phases. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void tick() {
        attempt(() -> {
            sealer.sealAll();
            if (checkpoints.last().isEmpty() || ++seconds >= CHECKPOINT_SECONDS) {
                seconds = 0;
                checkpoints.write();
            }
        });
    }

    /** Says once that it fails and once that it works again. */
    private void attempt(Runnable work) {
        try {
            work.run();
            if (stumbled) {
                LOG.info("the audit trail is being sealed again");
            }
            stumbled = false;
        } catch (RuntimeException failure) {
            if (!stumbled) {
                LOG.error("the audit trail could not be sealed; trying again every second", failure);
            }
            stumbled = true;
        }
    }
}
