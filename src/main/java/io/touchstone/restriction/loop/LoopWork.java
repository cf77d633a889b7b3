package io.touchstone.restriction.loop;

import io.touchstone.shell.SteadyWork;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets time and the sample consumers work: every second what was told is taken, and what began or ended by itself is told. */
@Component
@EnableConfigurationProperties(LoopSettings.class)
public class LoopWork implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Boundaries boundaries;
    private final SampleConsumers samples;
    private final LoopSettings settings;
    private final SteadyWork work = new SteadyWork("closed-loop", PAUSE, this::round, () -> {});

    LoopWork(Boundaries boundaries, SampleConsumers samples, LoopSettings settings) {
        this.boundaries = boundaries;
        this.samples = samples;
        this.settings = settings;
    }

    /** What one second does; tests, where time stands still, do it themselves. */
    public void round() {
        boundaries.look();
        for (ConsumerName name : ConsumerName.values()) {
            samples.obey(name);
        }
    }

    @Override
    public void start() {
        if (settings.rounds()) {
            work.start();
        }
    }

    @Override
    public void stop() {
        work.stop();
    }

    @Override
    public boolean isRunning() {
        return work.isRunning();
    }
}
