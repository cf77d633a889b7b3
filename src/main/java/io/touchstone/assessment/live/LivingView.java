package io.touchstone.assessment.live;

import io.touchstone.rulebook.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * One reckoning, as people see it.
 *
 * @param total exact, such as {@code 1799/20}
 * @param shown the same cut to two decimals
 * @param lookedAt how many items are bound to a figure
 * @param moved how many of them would have other points
 */
public record LivingView(
        UUID id,
        String subject,
        Wording subjectName,
        String assessment,
        Instant takenAt,
        String thenTotal,
        BigDecimal thenShown,
        int thenStars,
        String total,
        BigDecimal shown,
        int stars,
        int lookedAt,
        int moved) {

    /** The kind of badge the stars are shown by. */
    public String tone() {
        if (stars == thenStars) {
            return "neutral";
        }
        return stars > thenStars ? "good" : "bad";
    }
}
