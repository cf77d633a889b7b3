package io.touchstone.deposit.proof;

import io.touchstone.shell.SteadyWork;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Seals every other second. It stops after the doors and the jobs and before the keeper of the trail, which signs the last block. */
@Component
class JournalSealKeeper implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** The keeper of the audit trail has 0. */
    private static final int PHASE = 1;

    private final SteadyWork sealing;

    JournalSealKeeper(JournalSealer sealer) {
        this.sealing = new SteadyWork("journal-sealer", PAUSE, sealer::sealAll, sealer::sealAll);
    }

    @Override
    public void start() {
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

    @Override
    public int getPhase() {
        return PHASE;
    }
}
