package io.touchstone.standing.domain;

import io.touchstone.credit.CreditLevel;
import io.touchstone.merchant.MerchantState;

/** One shop of the list. Scores and the rate are in 1/100000; -1 where there is none. */
public record ShopRow(
        String merchantId,
        String name,
        String categoryCode,
        MerchantState state,
        CreditLevel level,
        long points,
        int positiveRate,
        int description,
        int service,
        int logistics) {

    long sortValue(ShopSort.By by) {
        return switch (by) {
            case ID -> 0;
            case POINTS -> points;
            case DESCRIPTION -> description;
            case SERVICE -> service;
            case LOGISTICS -> logistics;
        };
    }
}
