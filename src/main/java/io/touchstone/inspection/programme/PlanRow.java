package io.touchstone.inspection.programme;

import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan as its pages show it; the seed only once it is published.
 *
 * @param programme the number of its programme
 * @param seedSha256 64 hex digits
 * @param seed 64 hex digits, after its publication
 * @param running the job of the step that is under way
 */
public record PlanRow(
        UUID id,
        String number,
        @Nullable String programme,
        String name,
        PlanMethod method,
        PlanState state,
        @Nullable Money budget,
        String currency,
        PopulationQuery query,
        Design design,
        UnitCost cost,
        Instant createdAt,
        String createdBy,
        @Nullable Instant committedAt,
        @Nullable Instant frozenAt,
        @Nullable Instant drawnAt,
        @Nullable Instant revealedAt,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        @Nullable Long population,
        @Nullable String populationSha256,
        @Nullable String seedSha256,
        @Nullable String seed,
        @Nullable UUID running,
        long version) {

    public boolean isDraft() {
        return state == PlanState.DRAFT;
    }

    public boolean isDrawn() {
        return drawnAt != null;
    }
}
