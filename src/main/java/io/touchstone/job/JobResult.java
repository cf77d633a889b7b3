package io.touchstone.job;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a job.
 *
 * @param summary shown on the job's page in this order; the message keys are {@code job.result.<key>}
 * @param file a file to download, below the data folder, or null
 */
public record JobResult(
        Map<String, String> summary, @Nullable Path file) {

    public JobResult {
        summary = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(summary));
    }

    public static JobResult of(Map<String, String> summary) {
        return new JobResult(summary, null);
    }
}
