package io.touchstone.demo.domain;

import io.touchstone.job.JobId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The one load of the demo market into this database.
 *
 * @param lastDay the market's last day: the day before the first start
 * @param finishedAt null while it is under way or broken off
 */
record DemoLoad(
        long seed, LocalDate lastDay, JobId jobId, @Nullable Instant finishedAt) {

    boolean isFinished() {
        return finishedAt != null;
    }
}
