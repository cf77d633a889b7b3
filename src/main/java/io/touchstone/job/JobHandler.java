package io.touchstone.job;

/**
 * Does one kind of long work. A handler is run again from the start when the process died in the middle, so what it does
 * is idempotent or in one transaction. It does not run in a transaction of its own.
 */
public interface JobHandler {

    String kind();

    /**
     * @throws JobCancelled when {@link JobContext#checkCancelled()} said so
     * @throws Exception any other ends the job as failed; its text goes to the job's log for staff, so it holds no
     *     personal data
     */
    JobResult run(JobContext context) throws Exception;

    /** The job will not run any further: it succeeded, failed or was cancelled. Called once, also after a restart. */
    default void ended(JobView job) {}
}
