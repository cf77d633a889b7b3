package io.touchstone.standing.domain;

import io.touchstone.credit.CreditLevel;
import io.touchstone.merchant.MerchantState;
import org.jspecify.annotations.Nullable;

/**
 * Which shops are listed.
 *
 * @param text beginning of an id or a name, stripped; of several thousand that begin so only the first are looked at
 */
public record ShopFilter(
        @Nullable String text,
        @Nullable String categoryCode,
        @Nullable MerchantState state,
        CreditLevel.@Nullable Tier tier) {

    public static final ShopFilter NONE = new ShopFilter(null, null, null, null);

    public boolean isNone() {
        return equals(NONE);
    }
}
