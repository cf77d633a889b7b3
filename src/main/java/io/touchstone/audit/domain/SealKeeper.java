package io.touchstone.audit.domain;

import io.touchstone.shell.SteadyWork;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Seals every second and signs a checkpoint every minute. It starts before the doors open and stops after they and the jobs
 * are closed, so that the last checkpoint covers the last event.
 */
@Component
class SealKeeper implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int CHECKPOINT_ROUNDS = 60;

    private final Sealer sealer;
    private final Checkpoints checkpoints;
    private final SteadyWork sealing = new SteadyWork("audit-sealer", PAUSE, this::round, this::lastRound);
    private int rounds;

    SealKeeper(Sealer sealer, Checkpoints checkpoints) {
        this.sealer = sealer;
        this.checkpoints = checkpoints;
    }

    @Override
    public void start() {
        // A key that cannot be made or read is told at the start, not a minute later.
        checkpoints.key();
        sealing.start();
    }

    @Override
    public void stop() {
        sealing.stop();
    }

    @Override
    public boolean isRunning() {
        return sealing.isRunning();
    }

    /** Before the jobs and the web server, which have the highest phases. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void round() {
        sealer.sealAll();
        if (checkpoints.last().isEmpty() || ++rounds >= CHECKPOINT_ROUNDS) {
            rounds = 0;
            checkpoints.write();
        }
    }

    private void lastRound() {
        sealer.sealAll();
        checkpoints.write();
    }
}
