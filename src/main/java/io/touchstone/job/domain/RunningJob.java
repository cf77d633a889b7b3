package io.touchstone.job.domain;

import io.touchstone.job.JobCancelled;
import io.touchstone.job.JobContext;
import io.touchstone.job.JobId;
import io.touchstone.job.JobView;
import io.touchstone.kernel.Actor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A job while it runs. What the handler says is only kept here; another thread writes it, so that it is seen at once even
 * though the handler's own transaction is open.
 */
class RunningJob implements JobContext {

    static final int LOG_LINES_MAX = 10_000;
    static final int LOG_TEXT_MAX = 2_000;

    private final JobView job;
    private final Clock clock;
    private final List<JobLogLine> unwritten = new ArrayList<>();
    private int lines;
    private long done;
    private long total;
    private boolean moved;
    private volatile boolean cancelled;
    private volatile boolean suspended;

    RunningJob(JobView job, Clock clock) {
        this.job = job;
        this.clock = clock;
        this.total = job.total();
    }

    /** The process stops or has lost the job; the work is begun again later. */
    static class Suspended extends JobCancelled {
        private static final long serialVersionUID = 1L;
    }

    /** How far the work is. */
    record Progress(long done, long total) {}

    @Override
    public JobId id() {
        return job.id();
    }

    @Override
    public Map<String, String> parameters() {
        return job.parameters();
    }

    @Override
    public Actor actor() {
        return job.actor();
    }

    @Override
    public synchronized void progress(long done, long total) {
        this.done = Math.max(0, done);
        this.total = Math.max(0, total);
        this.moved = true;
    }

    @Override
    public synchronized void log(String line) {
        if (++lines > LOG_LINES_MAX) {
            return;
        }
        String text = line.length() > LOG_TEXT_MAX ? line.substring(0, LOG_TEXT_MAX) + "…" : line;
        // PostgreSQL keeps no NUL, and a log must never be the reason why a job fails.
        unwritten.add(new JobLogLine(clock.instant(), text.replace('\0', ' ')));
    }

    @Override
    public void checkCancelled() {
        if (suspended) {
            throw new Suspended();
        }
        if (cancelled) {
            throw new JobCancelled();
        }
    }

    JobView job() {
        return job;
    }

    void cancel() {
        cancelled = true;
    }

    void suspend() {
        suspended = true;
    }

    boolean isSuspended() {
        return suspended;
    }

    /** The progress that nobody has written yet, or null. */
    synchronized @org.jspecify.annotations.Nullable Progress takeProgress() {
        if (!moved) {
            return null;
        }
        moved = false;
        return new Progress(done, total);
    }

    synchronized List<JobLogLine> takeLog() {
        List<JobLogLine> taken = List.copyOf(unwritten);
        unwritten.clear();
        return taken;
    }
}
