package io.touchstone.merchant.application.web;

import io.touchstone.merchant.application.FilledIn;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The shop that is to open, as typed. */
record ShopForm(
        @Size(max = 200) @Nullable String shopName,

        @Pattern(regexp = "|flagship|franchise|ordinary") @Nullable
        String shopType,

        @Size(max = 400)
        @Pattern(regexp = "\\s*|\\s*https?://\\S+\\s*", message = "{merchant.application.fault.url}")
        @Nullable
        String shopUrl) {

    static ShopForm of(FilledIn.Shop shop) {
        return new ShopForm(shop.shopName(), shop.shopType(), shop.shopUrl());
    }

    FilledIn.Shop kept(BindingResult checked, FilledIn.Shop before) {
        return new FilledIn.Shop(
                StepFields.kept(checked, "shopName", shopName, before.shopName()),
                StepFields.kept(checked, "shopType", shopType, before.shopType()),
                StepFields.kept(checked, "shopUrl", shopUrl, before.shopUrl()));
    }
}
