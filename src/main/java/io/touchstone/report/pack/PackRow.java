package io.touchstone.report.pack;

import io.touchstone.job.JobId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pack as it is read.
 *
 * @param askedBy a name
 * @param merchants null for all
 * @param sha256 of the file, once it is made
 */
public record PackRow(
        UUID id,
        String number,
        String askedBy,
        Instant askedAt,
        Instant asOf,
        @Nullable List<String> merchants,
        List<PackPart> parts,
        PackState state,
        @Nullable JobId job,
        @Nullable Instant endedAt,
        @Nullable String sha256,
        long bytes,
        long rows) {}
