package io.touchstone.inspection.appraisal;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said of one feature. */
public record FeatureFinding(String feature, Found found, String note) {

    /** The message key is {@code inspection.appraisal.found.<word>}. */
    public enum Found {
        AS_GENUINE,
        DEVIATES,
        NOT_JUDGED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Found> typed(@Nullable String word) {
            for (Found one : values()) {
                if (one.word().equals(word)) {
                    return Optional.of(one);
                }
            }
            return Optional.empty();
        }
    }
}
