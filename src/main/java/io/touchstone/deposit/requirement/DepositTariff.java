package io.touchstone.deposit.requirement;

import io.touchstone.kernel.Money;
import io.touchstone.rulebook.SettingKey;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What the platform asks besides the amounts of the categories themselves (ruling G1): a table by shop type, and amounts that
 * go before those of the category tree. Both are empty in version 1.
 */
public record DepositTariff(List<Item> shopTypes, List<Item> categories) {

    /** The highest amount a tariff can ask for, in minor units. */
    public static final long AMOUNT_MAX = 1_000_000_000_000L;

    /** The shop types there are (contract, imports). */
    public static final List<String> SHOP_TYPES = List.of("flagship", "franchise", "ordinary");

    static final SettingKey<DepositTariff> KEY = new SettingKey<>(
            "deposit.tariff", DepositTariff.class, new DepositTariff(List.of(), List.of()), "ruling G1");

    /** Its place in the calls of the database's functions, filled by {@link #parameters}. */
    static final String PARAMETERS = ":codes, :codeMinors, :codeCurrencies, :types, :typeMinors, :typeCurrencies";

    /** One amount for one shop type or category. */
    public record Item(String code, long amountMinor, String currency) {

        public Item {
            if (code.isBlank() || amountMinor < 0 || amountMinor > AMOUNT_MAX) {
                throw new IllegalArgumentException("an amount of " + amountMinor + " for " + code);
            }
            Currency.getInstance(currency);
        }

        Money amount() {
            return new Money(amountMinor, Currency.getInstance(currency));
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

    /** What the database's functions need to know of it. */
    Map<String, Object> parameters() {
        return Map.of(
                "codes", texts(categories, Item::code),
                "codeMinors", minors(categories),
                "codeCurrencies", texts(categories, Item::currency),
                "types", texts(shopTypes, Item::code),
                "typeMinors", minors(shopTypes),
                "typeCurrencies", texts(shopTypes, Item::currency));
    }

    private static String[] texts(List<Item> items, Function<Item, String> part) {
        return items.stream().map(part).toArray(String[]::new);
    }

    private static Long[] minors(List<Item> items) {
        return items.stream().map(Item::amountMinor).toArray(Long[]::new);
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
