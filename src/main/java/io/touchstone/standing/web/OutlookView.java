package io.touchstone.standing.web;

import io.touchstone.credit.CreditLevel;
import io.touchstone.credit.CreditOutlook;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the points are heading, so that a fall is seen before the limit is crossed (C13).
 *
 * @param change points of the recent pace, with their sign
 * @param below the level that the shop would fall to; null when there is none below
 * @param crossing the level that the pace leads to, or null
 * @param falls whether that level is a lower one
 */
record OutlookView(
        String change,
        int days,
        @Nullable LevelView below,
        String pointsToBelow,
        @Nullable LevelView crossing,
        boolean falls,
        @Nullable LocalDate crossesOn) {

    static OutlookView of(CreditOutlook outlook, ShopFace face, Locale locale) {
        long change = outlook.paceChange();
        return new OutlookView(
                (change > 0 ? "+" : "") + CreditSheet.count(change, locale),
                outlook.paceDays(),
                level(outlook.below(), face, locale),
                CreditSheet.count(outlook.pointsToBelow(), locale),
                level(outlook.crossing(), face, locale),
                change < 0,
                outlook.crossesOn());
    }

    private static @Nullable LevelView level(@Nullable CreditLevel level, ShopFace face, Locale locale) {
        return level == null ? null : face.level(level, locale);
    }
}
