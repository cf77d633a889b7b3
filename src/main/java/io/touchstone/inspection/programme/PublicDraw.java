package io.touchstone.inspection.programme;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may know of a draw: before the seed is published only its hash and how far it is (ruling S4).
 *
 * @param seed 64 hex digits; null until everything is bought
 * @param population null until the seed is published, like everything after it
 */
public record PublicDraw(
        String number,
        String state,
        String seedSha256,
        Instant committedAt,
        @Nullable Instant frozenAt,
        @Nullable Instant drawnAt,
        @Nullable Instant revealedAt,
        @Nullable String seed,
        @Nullable Long population,
        @Nullable String populationSha256,
        List<StratumRow> strata,
        long strataCount,
        long drawn) {

    /** Whether it can be redone: the seed is published and something was drawn. */
    public boolean isOpen() {
        return seed != null && drawnAt != null;
    }

    /**
     * One product that was drawn.
     *
     * @param key the HMAC in 64 hex digits
     */
    public record DrawnRow(String arm, int stratum, int rank, String productId, String key) {}

    /**
     * What came of doing it again.
     *
     * @param seedFits whether the seed has the hash that was published
     * @param populationFits whether the population has the hash that was published
     * @param drawn how many products were drawn
     * @param different how many of them would not have been drawn, or elsewhere
     */
    public record Redone(boolean seedFits, boolean populationFits, long drawn, long different) {

        public boolean isRight() {
            return seedFits && populationFits && different == 0;
        }
    }
}
