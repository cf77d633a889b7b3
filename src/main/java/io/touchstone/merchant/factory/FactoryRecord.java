package io.touchstone.merchant.factory;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What visits to an applicant's factory have come to (A6); the review of an application asks. */
public interface FactoryRecord {

    /** The latest visit that was not cancelled. */
    Optional<Standing> standing(UUID application);

    /**
     * Where the latest visit stands.
     *
     * @param state {@code scheduled}, {@code correcting} or {@code completed}
     * @param scoreBp in basis points; null before the visit
     * @param outcome {@code pass} or {@code fail}; null until it is completed
     */
    record Standing(
            UUID audit,
            String number,
            String state,
            @Nullable Integer scoreBp,
            @Nullable String outcome) {

        public boolean isFailed() {
            return "fail".equals(outcome);
        }
    }
}
