package io.touchstone.standing.domain;

import io.touchstone.credit.CreditLevel;
import io.touchstone.merchant.MerchantState;
import io.touchstone.shell.Typed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The filter and order of the merchant list as words, as they stand in addresses: in one order, defaults left out, unknown
 * values ignored.
 */
public record ShopListWords(ShopFilter filter, ShopSort sort) {

    private static final int TEXT_MAX = 100;

    public static ShopListWords of(Map<String, String> parameters) {
        ShopFilter filter = new ShopFilter(
                text(parameters.get("q")),
                text(parameters.get("category")),
                Typed.word(MerchantState.values(), parameters.get("state")).orElse(null),
                Typed.word(CreditLevel.Tier.values(), parameters.get("tier")).orElse(null));
        ShopSort sort = Optional.ofNullable(parameters.get("sort"))
                .flatMap(ShopSort::of)
                .orElse(ShopSort.DEFAULT);
        return new ShopListWords(filter, sort);
    }

    /** The parameters in their order. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "q", filter.text());
        put(parameters, "category", filter.categoryCode());
        MerchantState state = filter.state();
        put(parameters, "state", state == null ? null : state.word());
        CreditLevel.Tier tier = filter.tier();
        put(parameters, "tier", tier == null ? null : tier.word());
        if (!sort.equals(ShopSort.DEFAULT)) {
            parameters.put("sort", sort.word());
        }
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    private static @Nullable String text(@Nullable String value) {
        if (value == null || value.isBlank() || value.indexOf('\0') >= 0) {
            return null;
        }
        String text = value.strip();
        return text.length() > TEXT_MAX ? text.substring(0, TEXT_MAX) : text;
    }
}
