package io.touchstone.deposit.requirement;

import io.touchstone.rulebook.SettingKey;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the platform asks besides the amounts of the categories themselves (ruling G1): a table by shop type, and amounts that
 * go before those of the category tree. Both are empty in version 1.
 */
public record DepositTariff(List<Item> shopTypes, List<Item> categories) {

    /** The highest amount a tariff can ask for, in minor units. */
    public static final long AMOUNT_MAX = 1_000_000_000_000L;

    /** The shop types there are (contract, imports). */
    static final List<String> SHOP_TYPES = List.of("flagship", "franchise", "ordinary");

    static final SettingKey<DepositTariff> KEY = new SettingKey<>(
            "deposit.tariff", DepositTariff.class, new DepositTariff(List.of(), List.of()), "ruling G1");

    /** One amount for one shop type or category. */
    public record Item(String code, long amountMinor, String currency) {

        public Item {
            if (code.isBlank() || amountMinor < 0 || amountMinor > AMOUNT_MAX) {
                throw new IllegalArgumentException("an amount of " + amountMinor + " for " + code);
            }
            Currency.getInstance(currency);
        }
    }

    public DepositTariff {
        shopTypes = List.copyOf(shopTypes);
        categories = List.copyOf(categories);
        refuseDoubles(shopTypes);
        refuseDoubles(categories);
        if (!SHOP_TYPES.containsAll(shopTypes.stream().map(Item::code).toList())) {
            throw new IllegalArgumentException("a shop type that there is not");
        }
    }

    private static void refuseDoubles(List<Item> items) {
        Set<String> codes = new HashSet<>();
        for (Item item : items) {
            if (!codes.add(item.code())) {
                throw new IllegalArgumentException(item.code() + " twice");
            }
        }
    }
}
