package io.touchstone.assessment.sheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence with its three dates, which say different things.
 *
 * @param effectiveOn since when it is so
 * @param collectedOn when somebody gathered it
 * @param uploadedAt when it came in
 * @param carried whether it came along from the assessment before
 * @param struck null while it counts
 */
public record Piece(
        UUID id,
        String item,
        Kind kind,
        String title,
        @Nullable UUID fileId,
        @Nullable String url,
        @Nullable Live live,
        LocalDate effectiveOn,
        LocalDate collectedOn,
        Instant uploadedAt,
        String uploadedBy,
        boolean carried,
        @Nullable Struck struck) {

    /** What it is; the message key is {@code sheet.piece.kind.<word>}. */
    public enum Kind {
        FILE,
        LINK,
        /** A running figure as it was read; it never changes afterwards. */
        LIVE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A running figure as it was read.
     *
     * @param value null when there was nothing to reckon with
     * @param worth the points that the scheme gives for it; null without a value, or when the scheme binds the item to no such figure
     */
    public record Live(
            String figure,
            Instant from,
            Instant to,
            @Nullable BigDecimal value,
            long counted,
            long of,
            @Nullable Integer worth) {}

    /** Taken away with a reason, and kept to be seen. */
    public record Struck(Instant at, String by, String reason) {}

    /** Whether it took effect only after the time that is assessed. */
    public boolean isLaterThan(LocalDate to) {
        return effectiveOn.isAfter(to);
    }
}
