package io.touchstone.standing.web;

import io.touchstone.credit.CreditLevel;
import io.touchstone.credit.CreditLift;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What would lift the level (F6).
 *
 * @param next null at the highest level
 */
record LiftView(@Nullable LevelView next, String pointsMissing) {

    static LiftView of(CreditLift lift, ShopFace face, Locale locale) {
        CreditLevel next = lift.next();
        return new LiftView(
                next == null ? null : face.level(next, locale), CreditSheet.count(lift.pointsMissing(), locale));
    }
}
