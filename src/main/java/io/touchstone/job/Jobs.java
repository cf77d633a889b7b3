package io.touchstone.job;

import java.time.Duration;
import java.util.Optional;

/** Where long work is handed in and looked after. */
public interface Jobs {

    /** Takes the work in the caller's transaction; it starts after the commit. */
    JobId submit(JobRequest request);

    /**
     * Has the work submitted over and over by the application itself, first after one period.
     *
     * @param name unique; a run is skipped while the one before it has not ended
     */
    void every(String name, Duration period, JobRequest request);

    Optional<JobView> find(JobId id);

    /** The job of a kind that was handed in last with this value of a parameter; jobs are forgotten after a while. */
    Optional<JobView> newest(String kind, String parameter, String value);

    /** Asks a job to end early; a job that has ended stays as it is. */
    void cancel(JobId id);
}
