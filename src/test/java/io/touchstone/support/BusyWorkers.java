package io.touchstone.support;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jobs that a test left running would lose their database to the next class and stand in its way. They get time to end; one
 * that does not is named with what it does, since the tests that fail by it are others.
 */
public final class BusyWorkers {

    private static final Logger LOG = LoggerFactory.getLogger(BusyWorkers.class);
    private static final int WAITS_MAX = 100;
    private static final String THREADS = "job-[0-9]+";
    private static final String SLEEPS_IN = "io.touchstone.job.domain.JobBell";

    private BusyWorkers() {}

    static void awaitIdle() {
        for (int wait = 0; wait < WAITS_MAX && !busy().isEmpty(); wait++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        busy().forEach(worker -> LOG.error("a job does not end: {}", worker));
    }

    /** What every worker of this process does at the moment, for the message of a test that waited in vain. */
    public static String all() {
        return workers().map(BusyWorkers::describe).collect(Collectors.joining("\n", "workers:\n", ""));
    }

    private static Stream<Map.Entry<Thread, StackTraceElement[]>> workers() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().matches(THREADS));
    }

    private static List<String> busy() {
        return workers()
                .filter(thread -> Arrays.stream(thread.getValue())
                        .noneMatch(frame -> frame.getClassName().equals(SLEEPS_IN)))
                .map(BusyWorkers::describe)
                .toList();
    }

    private static String describe(Map.Entry<Thread, StackTraceElement[]> thread) {
        return thread.getKey() + " " + Arrays.toString(thread.getValue());
    }
}
