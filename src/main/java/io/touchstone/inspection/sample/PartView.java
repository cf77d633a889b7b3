package io.touchstone.inspection.sample;

import io.touchstone.inspection.SampleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One part of a sample.
 *
 * @param blindCode all that a laboratory sees of it; says nothing of the sample
 * @param labId where it is to be tested, or was; null while no laboratory has it
 * @param broken whether its seal was found broken
 * @param keepUntil until when it must be kept at least; null while that is not decided
 * @param disposedAt when it was destroyed, returned or used up
 */
public record PartView(
        UUID partId,
        SampleId sampleId,
        PartKind kind,
        String blindCode,
        String sealNo,
        @Nullable UUID labId,
        boolean broken,
        @Nullable LocalDate keepUntil,
        @Nullable Instant disposedAt) {}
