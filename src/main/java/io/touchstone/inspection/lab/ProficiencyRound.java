package io.touchstone.inspection.lab;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The same material at several laboratories, each under a blind code of its own (D15).
 *
 * @param assigned the robust mean, once it is closed
 * @param spread what the scores are measured by, once it is closed
 */
public record ProficiencyRound(
        UUID roundId,
        String number,
        NewRound asked,
        State state,
        @Nullable BigDecimal assigned,
        @Nullable BigDecimal spread,
        Instant createdAt,
        @Nullable Instant closedAt,
        @Nullable String endReason,
        int invited,
        int answered,
        long version) {

    /**
     * A round as it is asked for.
     *
     * @param targetSpread what the organiser holds for a fit spread; null for that of the values
     */
    public record NewRound(
            String nameZh,
            String nameEn,
            String itemCode,
            @Nullable String method,
            String unit,
            LocalDate dueOn,
            @Nullable BigDecimal targetSpread) {

        /** The name in the reader’s language. */
        public String name(Locale locale) {
            return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? nameZh : nameEn;
        }
    }

    /** One laboratory’s part in it. */
    public record Value(
            UUID labId,
            String labCode,
            String labNameZh,
            String labNameEn,
            String blindCode,
            @Nullable BigDecimal value,
            @Nullable BigDecimal uncertainty,
            @Nullable Instant submittedAt,
            @Nullable Double z) {

        /** How its badge looks; the message key is {@code inspection.round.score.<tone>}. */
        public String tone() {
            return LabTrust.toneOf(z);
        }
    }

    /** A round with its values, by laboratory. */
    public record Page(ProficiencyRound round, List<Value> values) {}

    /** A round as a laboratory sees it: nothing of the others but how many there were. */
    public record Own(ProficiencyRound round, Value value) {}

    /** Where a round is. The message key is {@code inspection.round.state.<word>}. */
    public enum State {
        OPEN,
        CLOSED,
        CANCELLED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** How its badge looks. */
        public String tone() {
            return switch (this) {
                case OPEN -> "progress";
                case CLOSED -> "good";
                case CANCELLED -> "ended";
            };
        }
    }
}
