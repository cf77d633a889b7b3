package io.touchstone.standing.web;

import io.touchstone.merchant.MerchantState;
import io.touchstone.standing.domain.CategoryNames;
import io.touchstone.standing.domain.ShopCredit;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Turns a standing into what a page of the reader's language shows. */
@Component
class ShopFace {

    private final LevelViews levels;
    private final CategoryNames categories;

    ShopFace(LevelViews levels, CategoryNames categories) {
        this.levels = levels;
        this.categories = categories;
    }

    CreditSheet sheet(ShopCredit standing, Locale locale) {
        return CreditSheet.of(
                standing,
                levels.of(standing.credit().credit().level(), locale),
                categories.of(standing.merchant().categoryCode(), locale),
                locale);
    }

    LevelView level(io.touchstone.credit.CreditLevel level, Locale locale) {
        return levels.of(level, locale);
    }

    /** The kind of badge a state is shown with. */
    static String tone(MerchantState state) {
        return switch (state) {
            case APPLICANT -> "progress";
            case TRIAL -> "neutral";
            case ACTIVE -> "good";
            case SUSPENDED -> "bad";
            case EXITED, BANNED -> "ended";
        };
    }
}
