package io.touchstone.report.catalogue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A saved report as lists show it.
 *
 * @param mine whether the reader owns it
 * @param pausedFor the word of why it rests; null while it does not
 */
public record SavedReportRow(
        UUID id,
        String name,
        String source,
        boolean mine,
        String owner,
        boolean shared,
        String format,
        Rhythm rhythm,
        @Nullable Instant nextAt,
        @Nullable String pausedFor) {}
