package io.touchstone.standing.timeline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a merchant; its columns are told by {@link io.touchstone.shell.MerchantHistory}.
 *
 * @param undoes id of the entry that this one takes back
 */
public record TimelineEntry(
        Instant at,
        String kind,
        String id,
        String what,
        List<String> args,
        @Nullable String subject,
        @Nullable String words,
        @Nullable Long amountMinor,
        @Nullable String currency,
        @Nullable String path,
        @Nullable String undoes) {

    public TimelineEntry {
        args = List.copyOf(args);
    }
}
