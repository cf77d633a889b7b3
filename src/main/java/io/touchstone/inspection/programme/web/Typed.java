package io.touchstone.inspection.programme.web;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What people type, as values. */
final class Typed {

    static final Currency YUAN = Currency.getInstance("CNY");

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,13}(\\.\\d{1,3})?");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,，、;；]+");

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip().replace("\0", "");
    }

    static @Nullable String orNull(@Nullable String typed) {
        String text = text(typed);
        return text.isEmpty() ? null : text;
    }

    static Optional<Integer> whole(@Nullable String typed) {
        String text = text(typed);
        return WHOLE.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    static Optional<BigDecimal> decimal(@Nullable String typed) {
        String text = text(typed);
        return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** An amount in yuan, as fen. */
    static Optional<Long> minor(@Nullable String typed) {
        return decimal(typed)
                .map(amount -> amount.movePointRight(YUAN.getDefaultFractionDigits()))
                .filter(amount -> amount.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::longValueExact);
    }

    static String amount(@Nullable Long minor) {
        return minor == null
                ? ""
                : BigDecimal.valueOf(minor, YUAN.getDefaultFractionDigits()).toPlainString();
    }

    static Optional<UUID> id(@Nullable String typed) {
        try {
            return Optional.of(UUID.fromString(text(typed)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** Words between commas, spaces or line breaks. */
    static List<String> words(@Nullable String typed) {
        return SEPARATOR
                .splitAsStream(text(typed))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** One on each line. */
    static List<String> lines(@Nullable String typed) {
        Stream<String> lines = text(typed).lines().map(String::strip);
        return lines.filter(line -> !line.isEmpty()).distinct().toList();
    }

    /** Rejects what was typed when it is there and cannot be read. */
    static void check(String field, @Nullable String typed, boolean readable, BindingResult errors) {
        if (!text(typed).isEmpty() && !readable) {
            reject(field, errors);
        }
    }

    static void reject(String field, BindingResult errors) {
        errors.rejectValue(field, "inspection.programme.typed." + field, field);
    }
}
