package io.touchstone.inspection.outcome;

import io.touchstone.inspection.sample.SampleView;
import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a sample showed is final, in the transaction that is still running. Told within this module only, once a sample.
 *
 * @param labId whose result decided; null when no laboratory did, as in an appraisal
 * @param overturned whether the retest said otherwise than the first test
 */
public record SampleConcluded(
        SampleView sample,
        boolean passed,
        @Nullable UUID labId,
        boolean retested,
        boolean overturned,
        Instant at,
        Actor actor) {}
