package io.touchstone.shell;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Small work done again and again on a thread of its own while the application runs, and once more when it stops. A failure is tried
 * again; it is told once that it fails and once that it works again.
 */
public final class SteadyWork {

    private static final Logger LOG = LoggerFactory.getLogger(SteadyWork.class);
    private static final int STOP_SECONDS = 10;

    private final String name;
    private final Duration pause;
    private final Runnable work;
    private final Runnable lastWork;
    private @Nullable ScheduledExecutorService clockwork;
    private boolean stumbled;

    /**
     * @param name of the thread, and in the log
     * @param pause from the end of one round to the begin of the next
     * @param lastWork when it stops
     */
    public SteadyWork(String name, Duration pause, Runnable work, Runnable lastWork) {
        this.name = name;
        this.pause = pause;
        this.work = work;
        this.lastWork = lastWork;
    }

    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        long millis = pause.toMillis();
        var unused = started.scheduleWithFixedDelay(() -> attempt(work), millis, millis, TimeUnit.MILLISECONDS);
        clockwork = started;
    }

    public synchronized void stop() {
        ScheduledExecutorService running = clockwork;
        if (running == null) {
            return;
        }
        clockwork = null;
        running.shutdown();
        try {
            if (!running.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("{} did not stop in time", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        attempt(lastWork);
    }

    public synchronized boolean isRunning() {
        return clockwork != null;
    }

    private void attempt(Runnable some) {
        try {
            some.run();
            if (stumbled) {
                LOG.info("{} works again", name);
            }
            stumbled = false;
        } catch (RuntimeException failure) {
            if (!stumbled) {
                LOG.error("{} failed and tries again", name, failure);
            }
            stumbled = true;
        }
    }
}
