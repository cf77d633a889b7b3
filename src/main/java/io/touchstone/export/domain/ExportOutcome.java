package io.touchstone.export.domain;

import io.touchstone.job.JobId;
import java.nio.file.Path;

/** What becomes of a wish to export. */
public sealed interface ExportOutcome {

    /** A file is there; whoever sends it deletes it. */
    record Ready(Path file, String name, String mediaType, String sha256) implements ExportOutcome {}

    /** It is too much to wait for; a job makes the file. */
    record HandedIn(JobId job) implements ExportOutcome {}
}
