package io.touchstone.shell;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for a person.
 *
 * @param kind key of its {@link WorkQueue}
 * @param path where it is shown
 * @param subject whose it is: a name, or the id of a merchant whose name nobody knows
 * @param taken whether somebody has it
 * @param mine whether the reader has it
 */
public record WorkItem(
        String kind,
        String label,
        String path,
        @Nullable String subject,
        @Nullable String merchantId,
        boolean taken,
        boolean mine,
        Instant since,
        @Nullable Instant due,
        TimeLeft left) {}
