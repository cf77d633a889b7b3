package io.touchstone.deposit.statement;

import io.touchstone.job.JobId;

/** What becomes of a wish for a statement. */
public sealed interface StatementOutcome {

    /** A file is there. */
    record Ready(StatementFile file) implements StatementOutcome {}

    /** It is too much to wait for; a job makes the file. */
    record HandedIn(JobId job) implements StatementOutcome {}
}
