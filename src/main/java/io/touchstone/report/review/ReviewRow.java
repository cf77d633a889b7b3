package io.touchstone.report.review;

import io.touchstone.report.kpi.KpiPeriod;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review in a list.
 *
 * @param met key figures of the platform that kept their target
 * @param missed those that did not
 * @param open actions that stand in it and are open now
 */
public record ReviewRow(
        UUID id,
        String number,
        KpiPeriod period,
        ReviewState state,
        long met,
        long missed,
        long open,
        Instant madeAt,
        @Nullable Instant signedAt,
        @Nullable Instant publishedAt) {}
