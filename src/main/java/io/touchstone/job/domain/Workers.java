package io.touchstone.job.domain;

import io.touchstone.shell.RunMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The threads on which jobs run. They start when everything else has started and stop before anything else stops, so that a
 * running job still has its database while it is brought to a halt.
 */
@Component
@EnableConfigurationProperties(JobSettings.class)
class Workers implements SmartLifecycle {

    static final int COUNT = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final long WRITE_MILLIS = 250;
    private static final long RENEW_MILLIS = 1_000;
    private static final long CLEAN_MILLIS = Duration.ofHours(1).toMillis();
    /** Time to reach the next point where a handler looks up; then its thread is interrupted. */
    private static final Duration HALT = Duration.ofSeconds(5);

    private final JobWorker worker;
    private final JobPulse pulse;
    private final JobBell bell;
    private final JobClaims claims;
    private final Chores chores;
    private final JobSettings settings;
    private final RunMode mode;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean on;
    private @Nullable ScheduledExecutorService clockwork;

    Workers(
            JobWorker worker,
            JobPulse pulse,
            JobBell bell,
            JobClaims claims,
            Chores chores,
            JobSettings settings,
            RunMode mode) {
        this.worker = worker;
        this.pulse = pulse;
        this.bell = bell;
        this.claims = claims;
        this.chores = chores;
        this.settings = settings;
        this.mode = mode;
    }

    @Override
    public void start() {
        if (mode.embeddedDatabase()) {
            // Nobody else can be on this database, so whoever held these jobs is dead.
            claims.endAllLeases();
        }
        on = true;
        ScheduledExecutorService started = Executors.newScheduledThreadPool(2, task -> thread("job-clockwork", task));
        tick(started, "write", pulse::writeAll, WRITE_MILLIS);
        tick(started, "renew", pulse::renew, RENEW_MILLIS);
        if (settings.schedules()) {
            tick(started, "schedules", chores::submitDue, RENEW_MILLIS);
        }
        tick(started, "clean", chores::clean, CLEAN_MILLIS);
        clockwork = started;
        for (int i = 1; i <= COUNT; i++) {
            Thread thread = thread("job-" + i, this::loop);
            threads.add(thread);
            thread.start();
        }
    }

    @Override
    public void stop() {
        on = false;
        pulse.suspendAll();
        threads.forEach(thread -> bell.ringAfterCommit());
        join();
        threads.forEach(Thread::interrupt);
        join();
        threads.clear();
        if (clockwork != null) {
            clockwork.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return on;
    }

    private void loop() {
        // One that was stopped and comes back late ends by itself and leaves those alone that were started since.
        while (on && !Thread.currentThread().isInterrupted()) {
            try {
                if (!worker.workOnce()) {
                    bell.await(POLL);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error failure) {
                // A worker that ended here would never be missed: everything would only wait.
                LOG.error("a job worker stumbled and goes on", failure);
                pause();
            }
        }
    }

    /** A database that is down is not asked in a tight loop. */
    private void pause() {
        try {
            bell.await(POLL);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tick(ScheduledExecutorService clockwork, String what, Runnable chore, long millis) {
        var unused = clockwork.scheduleWithFixedDelay(
                () -> {
                    try {
                        chore.run();
                    } catch (RuntimeException failure) {
                        LOG.warn("job chore {} failed and will be tried again", what, failure);
                    }
                },
                millis,
                millis,
                TimeUnit.MILLISECONDS);
    }

    private void join() {
        long until = System.nanoTime() + HALT.toNanos();
        for (Thread thread : threads) {
            try {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static Thread thread(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
