package io.touchstone.job.domain;

import io.touchstone.job.JobCancelled;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobId;
import io.touchstone.job.JobResult;
import io.touchstone.job.JobView;
import io.touchstone.job.JobView.State;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes one job after the other and sees it to its end. */
@Component
class JobWorker {

    /** A job that was begun so often and never ended takes the process down with it. */
    static final int ATTEMPTS_MAX = 5;

    /** Five minutes at least: longer than a database takes to recover from its log. */
    private static final int GIVE_BACK_ATTEMPTS_MAX = 600;

    private static final long GIVE_BACK_PAUSE_MILLIS = 500;

    private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);

    private final JobClaims claims;
    private final JobRows rows;
    private final JobHandlers handlers;
    private final JobFiles files;
    private final JobPulse pulse;
    private final TransactionTemplate transaction;

    JobWorker(
            JobClaims claims,
            JobRows rows,
            JobHandlers handlers,
            JobFiles files,
            JobPulse pulse,
            TransactionTemplate transaction) {
        this.claims = claims;
        this.rows = rows;
        this.handlers = handlers;
        this.files = files;
        this.pulse = pulse;
        this.transaction = transaction;
    }

    /** Does one job; false when there was none. */
    boolean workOnce() {
        Optional<JobClaims.Claim> claim = claims.claim();
        claim.ifPresent(this::work);
        return claim.isPresent();
    }

    private void work(JobClaims.Claim claim) {
        JobView job = claim.job();
        Optional<JobHandler> handler = handlers.of(job.kind());
        if (job.state() == State.CANCELLING) {
            end(job, State.CANCELLED, null, null);
        } else if (handler.isEmpty()) {
            end(job, State.FAILED, null, "no part of the application does work of the kind " + job.kind());
        } else if (claim.attempt() > ATTEMPTS_MAX) {
            end(job, State.FAILED, null, "given up after " + ATTEMPTS_MAX + " starts, none of which came to an end");
        } else {
            run(job, handler.get());
        }
    }

    private void run(JobView job, JobHandler handler) {
        RunningJob running = pulse.begin(job);
        SecurityContextHolder.getContext().setAuthentication(new JobAuthentication(job.actor()));
        try {
            JobResult result = handler.run(running);
            pulse.finish(running);
            end(job, State.SUCCEEDED, result, null);
        } catch (RunningJob.Suspended suspended) {
            pulse.finish(running);
            claims.release(job.id());
        } catch (JobCancelled cancelled) {
            pulse.finish(running);
            end(job, State.CANCELLED, null, null);
        } catch (Throwable failure) {
            fail(running, failure);
        } finally {
            SecurityContextHolder.clearContext();
            pulse.finish(running);
        }
    }

    private void fail(RunningJob running, Throwable failure) {
        JobView job = running.job();
        if (running.isSuspended()) {
            // What an interrupted handler throws says nothing about its work, which begins again at the next start.
            pulse.finish(running);
            claims.release(job.id());
            return;
        }
        if (DatabaseLoss.isCauseOf(failure)) {
            pulse.finish(running);
            beginAgain(job);
            return;
        }
        LOG.warn("job {} of kind {} failed", job.id(), job.kind(), failure);
        running.log(failure.toString());
        pulse.finish(running);
        end(job, State.FAILED, null, JobFailure.of(failure));
    }

    /** The end and what the handler does about it commit together. */
    private void end(JobView job, State state, @Nullable JobResult result, @Nullable String failure) {
        try {
            transaction.executeWithoutResult(status -> {
                if (store(job.id(), state, result, failure)) {
                    rows.find(job.id()).ifPresent(handlers::tellEnded);
                }
            });
        } catch (RuntimeException untold) {
            if (DatabaseLoss.isCauseOf(untold)) {
                beginAgain(job);
                return;
            }
            LOG.error("job {} of kind {} ended, but its handler could not be told", job.id(), job.kind(), untold);
            transaction.executeWithoutResult(status -> store(job.id(), State.FAILED, null, untold.toString()));
        }
    }

    /**
     * The database went away under the job, so nothing of it was kept and its end cannot be written: it is given back as
     * soon as the database answers, and begins again like a job whose process died.
     */
    private void beginAgain(JobView job) {
        LOG.warn("job {} of kind {} lost its database and begins again", job.id(), job.kind());
        for (int attempt = 0; attempt < GIVE_BACK_ATTEMPTS_MAX; attempt++) {
            try {
                claims.giveBack(job.id());
                return;
            } catch (RuntimeException stillGone) {
                if (!pause()) {
                    return;
                }
            }
        }
        LOG.error("job {} of kind {} could not be given back; it begins again at the next start", job.id(), job.kind());
    }

    private static boolean pause() {
        try {
            Thread.sleep(GIVE_BACK_PAUSE_MILLIS);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean store(JobId id, State state, @Nullable JobResult result, @Nullable String failure) {
        String file = result == null || result.file() == null ? null : files.nameOf(result.file());
        return claims.end(id, state, result, shortened(failure), file);
    }

    private static @Nullable String shortened(@Nullable String failure) {
        if (failure == null) {
            return null;
        }
        String text = failure.replace('\0', ' ');
        return text.length() > RunningJob.LOG_TEXT_MAX ? text.substring(0, RunningJob.LOG_TEXT_MAX) + "…" : text;
    }
}
