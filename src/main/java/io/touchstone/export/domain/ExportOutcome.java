package io.touchstone.export.domain;

import io.touchstone.export.MadeExport;
import io.touchstone.job.JobId;

/** What becomes of a wish to export. */
public sealed interface ExportOutcome {

    /** A file is there; whoever sends it deletes it. */
    record Ready(MadeExport made) implements ExportOutcome {}

    /** It is too much to wait for; a job makes the file. */
    record HandedIn(JobId job) implements ExportOutcome {}
}
