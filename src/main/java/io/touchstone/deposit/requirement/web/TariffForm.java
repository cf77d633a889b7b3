package io.touchstone.deposit.requirement.web;

import io.touchstone.deposit.requirement.DepositTariff;
import io.touchstone.shell.Typed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A tariff as it is typed: amounts in major units with their currency, yuan where none is named.
 *
 * @param once made when the form was shown, so that sent twice it is one draft
 * @param shopTypes a line for each shop type that has an amount: {@code flagship 50000}
 * @param categories a line for each category that has an amount of its own here: {@code phones 50000.00 CNY}
 */
record TariffForm(
        @Nullable String once,
        @Nullable String shopTypes,
        @Nullable String categories,
        @Nullable String effectiveAt,
        @Nullable String source) {

    private static final int SOURCE_MAX = 500;
    private static final int LINES_MAX = 5_000;
    private static final Pattern LINE =
            Pattern.compile("(\\S{1,64})\\s+(\\d{1,13}(?:\\.\\d{1,3})?)(?:\\s+([A-Z]{3}))?");

    static TariffForm of(UUID once, DepositTariff tariff, String effectiveAt) {
        return new TariffForm(once.toString(), text(tariff.shopTypes()), text(tariff.categories()), effectiveAt, null);
    }

    Optional<UUID> id() {
        return Typed.id(once);
    }

    /** The tariff that was typed; empty when something cannot be read, which is then told at its field. */
    Optional<DepositTariff> read(BindingResult checked) {
        List<DepositTariff.Item> types = items("shopTypes", shopTypes, checked);
        List<DepositTariff.Item> codes = items("categories", categories, checked);
        for (DepositTariff.Item item : types) {
            if (!DepositTariff.SHOP_TYPES.contains(item.code())) {
                reject("shopTypes", "deposit.tariff.fault.shop-type", item.code(), checked);
            }
        }
        if (source == null || source.isBlank() || source.length() > SOURCE_MAX) {
            checked.rejectValue("source", "deposit.tariff.fault.source", "source");
        }
        if (id().isEmpty()) {
            checked.reject("deposit.typed.stale");
        }
        return checked.hasErrors() ? Optional.empty() : Optional.of(new DepositTariff(types, codes));
    }

    static void reject(String field, String code, String value, BindingResult checked) {
        checked.rejectValue(field, code, new Object[] {value}, value);
    }

    private static List<DepositTariff.Item> items(String field, @Nullable String typed, BindingResult checked) {
        List<DepositTariff.Item> items = new ArrayList<>();
        List<String> lines = (typed == null ? "" : typed)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() > LINES_MAX) {
            reject(field, "deposit.tariff.fault.lines", Integer.toString(LINES_MAX), checked);
            return items;
        }
        for (String line : lines) {
            Optional<DepositTariff.Item> item = item(line);
            if (item.isEmpty()) {
                reject(field, "deposit.tariff.fault.line", line, checked);
            } else if (items.stream()
                    .anyMatch(one -> one.code().equals(item.get().code()))) {
                reject(field, "deposit.tariff.fault.twice", item.get().code(), checked);
            } else {
                items.add(item.get());
            }
        }
        return items;
    }

    private static Optional<DepositTariff.Item> item(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            Currency currency = Currency.getInstance(parts.group(3) == null ? "CNY" : parts.group(3));
            long minor = new BigDecimal(parts.group(2))
                    .movePointRight(Math.max(currency.getDefaultFractionDigits(), 0))
                    .longValueExact();
            return Optional.of(new DepositTariff.Item(parts.group(1), minor, currency.getCurrencyCode()));
        } catch (IllegalArgumentException | ArithmeticException notAnAmount) {
            return Optional.empty();
        }
    }

    private static String text(List<DepositTariff.Item> items) {
        return items.stream()
                .map(item -> item.code() + " "
                        + BigDecimal.valueOf(
                                        item.amountMinor(),
                                        Math.max(
                                                Currency.getInstance(item.currency())
                                                        .getDefaultFractionDigits(),
                                                0))
                                .toPlainString()
                        + " " + item.currency())
                .collect(Collectors.joining("\n"));
    }
}
