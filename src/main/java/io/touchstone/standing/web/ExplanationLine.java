package io.touchstone.standing.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.touchstone.credit.ExplainedRating;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One rating of the explanation as the contract words it. */
record ExplanationLine(
        String orderId,
        String ratedBy,
        Instant ratedAt,
        String outcome,
        @JsonProperty("default") boolean byDefault,
        int points,
        boolean creditCounted,
        @Nullable String creditRule,
        boolean dsrCounted,
        @Nullable String dsrRule,
        boolean voided) {

    static ExplanationLine of(ExplainedRating rating) {
        return new ExplanationLine(
                rating.orderId(),
                rating.ratedBy(),
                rating.ratedAt(),
                rating.outcome(),
                rating.byDefault(),
                rating.points(),
                rating.creditCounted(),
                rating.creditRule(),
                rating.dsrCounted(),
                rating.dsrRule(),
                rating.voided());
    }
}
