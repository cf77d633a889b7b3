package io.touchstone.job.domain;

import io.touchstone.job.JobId;
import io.touchstone.job.JobView;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Writes what running jobs say, renews their leases and hands them the wish to end. */
@Component
class JobPulse {

    private static final Logger LOG = LoggerFactory.getLogger(JobPulse.class);

    private final JobClaims claims;
    private final Clock clock;
    private final Map<JobId, RunningJob> running = new ConcurrentHashMap<>();

    JobPulse(JobClaims claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    RunningJob begin(JobView job) {
        RunningJob begun = new RunningJob(job, clock);
        running.put(job.id(), begun);
        return begun;
    }

    /** Writes the last of what the job said; may be called twice. */
    void finish(RunningJob job) {
        if (running.remove(job.id(), job)) {
            write(job);
        }
    }

    void writeAll() {
        running.values().forEach(this::write);
    }

    /** A job whose lease was lost to another process is stopped here, as it is done there. */
    void renew() {
        if (running.isEmpty()) {
            return;
        }
        // Taken before the question, so that a job begun in between is not believed lost.
        List<RunningJob> asked = List.copyOf(running.values());
        Map<JobId, JobView.State> held = claims.renew();
        for (RunningJob job : asked) {
            JobView.State state = held.get(job.id());
            if (state == null) {
                job.suspend();
            } else if (state == JobView.State.CANCELLING) {
                job.cancel();
            }
        }
    }

    void suspendAll() {
        running.values().forEach(RunningJob::suspend);
    }

    private synchronized void write(RunningJob job) {
        try {
            RunningJob.Progress progress = job.takeProgress();
            if (progress != null) {
                claims.progress(job.id(), progress.done(), progress.total());
            }
            List<JobLogLine> lines = job.takeLog();
            if (!lines.isEmpty()) {
                claims.log(job.id(), lines);
            }
        } catch (DataAccessException lost) {
            LOG.warn("the progress of job {} could not be written", job.id(), lost);
        }
    }
}
