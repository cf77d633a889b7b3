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
 * @param holder what the person who has it is called; null when nobody has it, or nobody knows the name
 */
public record WorkItem(
        String kind,
        String label,
        String path,
        @Nullable String subject,
        @Nullable String merchantId,
        boolean taken,
        boolean mine,
        @Nullable String holder,
        Instant since,
        @Nullable Instant due,
        TimeLeft left) {}
