package io.touchstone.trade.domain;

import org.jspecify.annotations.Nullable;

/**
 * Judges the rows of one side of one order by ruling C2. Handed all rows known in {@link RatingRow#ORDER}, it needs to
 * remember only two of them, and what it says depends on the rows alone, never on when each arrived.
 */
final class RatingJudge {

    private static final long HOUR = 3_600_000_000L;

    /** A first rating is given at most this long after completion: 15 days (ruling C1). */
    static final long WINDOW = 360 * HOUR;

    /** A revision is given at most this long after the first rating: 30 days (ruling C2). */
    static final long REVISION_WINDOW = 720 * HOUR;

    private final long completedAt;
    private @Nullable RatingRow first;
    private boolean isRevised;

    RatingJudge(long completedAt) {
        this.completedAt = completedAt;
    }

    /** Whether a row is refused for good, whatever else is known (ruling C1); such a row is never judged. */
    static boolean isBeforeCompletion(long ratedAt, long completedAt) {
        return ratedAt < completedAt;
    }

    /** The verdict on the next row. */
    Verdict judge(RatingRow row) {
        RatingRow rating = first;
        if (rating == null) {
            if (row.ratedAt() > completedAt + WINDOW) {
                return Verdict.LATE;
            }
            first = row;
            return Verdict.FIRST;
        }
        if (!isRevised && !rating.isPositive() && row.isPositive() && isInTime(row, rating)) {
            isRevised = true;
            return Verdict.REVISION;
        }
        return Verdict.REFUSED;
    }

    private static boolean isInTime(RatingRow revision, RatingRow rating) {
        return revision.ratedAt() <= rating.ratedAt() + REVISION_WINDOW;
    }
}
