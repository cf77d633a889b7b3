package io.touchstone.inspection.programme.web;

import io.touchstone.kernel.Money;
import io.touchstone.shell.Typed;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What the forms of plans read in a way of their own. */
final class PlanFields {

    static final Currency YUAN = Currency.getInstance("CNY");

    private static final int DIGITS = 12;
    private static final int DECIMALS = 3;

    private PlanFields() {}

    static Optional<BigDecimal> decimal(@Nullable String typed) {
        return Typed.decimal(typed, DIGITS, DECIMALS);
    }

    /** An amount in yuan, as fen. */
    static Optional<Long> minor(@Nullable String typed) {
        return Typed.money(typed, YUAN).map(Money::minor);
    }

    static String amount(@Nullable Long minor) {
        return minor == null
                ? ""
                : BigDecimal.valueOf(minor, YUAN.getDefaultFractionDigits()).toPlainString();
    }

    /** One on each line. */
    static List<String> lines(@Nullable String typed) {
        Stream<String> lines = Typed.text(typed).lines().map(String::strip);
        return lines.filter(line -> !line.isEmpty()).distinct().toList();
    }

    /** Rejects what was typed when it is there and cannot be read. */
    static void check(String field, @Nullable String typed, boolean readable, BindingResult errors) {
        if (!Typed.isBlank(typed) && !readable) {
            reject(field, errors);
        }
    }

    static void reject(String field, BindingResult errors) {
        errors.rejectValue(field, "inspection.programme.typed." + field, field);
    }
}
