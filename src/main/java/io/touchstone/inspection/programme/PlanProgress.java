package io.touchstone.inspection.programme;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a plan came how far.
 *
 * @param population how many products were frozen
 * @param populationSha256 of the population's file
 * @param running the job of the step that is under way
 */
record PlanProgress(
        @Nullable Instant committedAt,
        @Nullable Instant frozenAt,
        @Nullable Instant drawnAt,
        @Nullable Instant revealedAt,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        @Nullable Long population,
        byte @Nullable [] populationSha256,
        @Nullable UUID running) {

    static final PlanProgress NONE = new PlanProgress(null, null, null, null, null, null, null, null, null);

    PlanProgress committed(Instant at) {
        return new PlanProgress(at, null, null, null, null, null, null, null, null);
    }

    PlanProgress frozen(long rows, byte[] sha256, Instant at) {
        return new PlanProgress(committedAt, at, null, null, null, null, rows, sha256, running);
    }

    PlanProgress drawn(Instant at) {
        return new PlanProgress(committedAt, frozenAt, at, null, null, null, population, populationSha256, running);
    }

    PlanProgress revealed(Instant at) {
        return new PlanProgress(committedAt, frozenAt, drawnAt, at, null, null, population, populationSha256, running);
    }

    PlanProgress ended(Instant at, @Nullable String reason) {
        return new PlanProgress(
                committedAt, frozenAt, drawnAt, revealedAt, at, reason, population, populationSha256, running);
    }

    PlanProgress running(@Nullable UUID job) {
        return new PlanProgress(
                committedAt, frozenAt, drawnAt, revealedAt, endedAt, endReason, population, populationSha256, job);
    }
}
