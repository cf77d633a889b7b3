package io.touchstone.credit.domain;

import io.touchstone.credit.CreditLevel;
import io.touchstone.credit.CreditOutlook;
import io.touchstone.credit.domain.LevelTable.Grade;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells from the recent pace when the next limit would be crossed. The pace is taken as steady; nothing else is assumed. */
public final class Outlook {

    /** A crossing further away than this is no warning. */
    public static final int HORIZON_DAYS = 180;

    private final LevelTable levels;
    private final int paceDays;

    public Outlook(LevelTable levels, int paceDays) {
        this.levels = levels;
        this.paceDays = paceDays;
    }

    /** @param change what the points changed by in the days of the pace */
    public CreditOutlook of(long points, long change, LocalDate today) {
        Optional<Grade> above = levels.above(points);
        Optional<Grade> reached = levels.reached(points);
        long toAbove = above.map(grade -> grade.from() - points).orElse(0L);
        long toBelow = reached.map(grade -> points - grade.from() + 1).orElse(0L);
        CreditLevel below = reached.map(grade -> levels.level(grade.from() - 1)).orElse(null);
        Long days = change > 0 ? days(toAbove, change) : days(toBelow, -change);
        return new CreditOutlook(
                points,
                levels.level(points),
                above.map(Grade::level).orElse(null),
                toAbove,
                below,
                toBelow,
                paceDays,
                change,
                days == null ? null : change > 0 ? above.map(Grade::level).orElse(null) : below,
                days == null ? null : today.plusDays(days));
    }

    /** Days until so many points have gone at the pace, rounded up; null when there is no limit or it is far away. */
    private @Nullable Long days(long distance, long change) {
        if (distance == 0 || change <= 0) {
            return null;
        }
        long days = Math.floorDiv(Math.multiplyExact(distance, (long) paceDays) + change - 1, change);
        return days <= HORIZON_DAYS ? days : null;
    }
}
