package io.touchstone.credit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a merchant's points are heading (C13): how far the next limits are and when the recent pace would cross one.
 *
 * @param paceDays over how many days the pace was taken
 * @param paceChange points gained or lost in these days
 * @param crossing the limit that the pace leads to, or null when it leads to none
 * @param crossesOn null when the pace leads to no limit within the horizon
 */
public record CreditOutlook(
        long points,
        CreditLevel level,
        @Nullable CreditLevel above,
        long pointsToAbove,
        @Nullable CreditLevel below,
        long pointsToBelow,
        int paceDays,
        long paceChange,
        @Nullable CreditLevel crossing,
        @Nullable LocalDate crossesOn) {}
