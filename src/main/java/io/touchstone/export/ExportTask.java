package io.touchstone.export;

import io.touchstone.job.JobId;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.Lens;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file to be made of a list, for somebody whose right to see the list was asked about before.
 *
 * @param source name of the {@link ExportSource}
 * @param filter the list's own parameters, without blank ones
 * @param lens what the reader may see, and as of when
 * @param job the job that makes it; its CSV comes in an archive beside its {@code .meta.json}
 */
public record ExportTask(
        String source,
        ExportFormat format,
        Map<String, String> filter,
        Locale locale,
        Lens lens,
        Actor actor,
        @Nullable JobId job) {

    public ExportTask {
        filter = Map.copyOf(filter);
    }
}
