package io.touchstone.shell;

import io.touchstone.kernel.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What people type into forms, as values. Forms bind texts only, so that nothing typed is lost when something does not fit; every
 * page reads them here, so that the same text means the same on all of them.
 */
public final class Typed {

    /** A name, a number, a title. */
    public static final int LINE_MAX = 200;

    /** A reason or a remark. */
    public static final int WORDS_MAX = 2000;

    /** A story: facts, an appeal, a comment on a draft. */
    public static final int TEXT_MAX = 4000;

    private static final long NO_VERSION = -1;
    private static final int AMOUNT_DIGITS = 12;
    private static final int AMOUNT_DECIMALS = 3;
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,，、;；]+");

    private Typed() {}

    /** Without blanks around it, with line ends as they are kept, and without the one character that no table takes. */
    public static String text(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replace("\0", "").replace("\r\n", "\n").strip();
    }

    /** Null for what was left empty. */
    public static @Nullable String orNull(@Nullable String typed) {
        String text = text(typed);
        return text.isEmpty() ? null : text;
    }

    /** As numbers and rule codes are written, in capitals; null for what was left empty. */
    public static @Nullable String code(@Nullable String typed) {
        String text = orNull(typed);
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    public static boolean isBlank(@Nullable String typed) {
        return text(typed).isEmpty();
    }

    public static boolean isTooLong(@Nullable String typed, int max) {
        return text(typed).length() > max;
    }

    /** What was typed, when it is something and not too much. */
    public static Optional<String> words(@Nullable String typed, int max) {
        return Optional.of(text(typed)).filter(said -> !said.isEmpty() && said.length() <= max);
    }

    /** Words between commas, spaces or line ends, each once. */
    public static List<String> list(@Nullable String typed) {
        return SEPARATOR
                .splitAsStream(text(typed))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    public static Optional<UUID> id(@Nullable String typed) {
        try {
            return words(typed, LINE_MAX).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** The version a page showed; one that no row ever had when it is none. */
    public static long version(@Nullable String typed) {
        return number(typed).orElse(NO_VERSION);
    }

    /** From nought on; digits only. */
    public static Optional<Long> number(@Nullable String typed) {
        return Optional.of(text(typed)).filter(NUMBER.asMatchPredicate()).map(Long::valueOf);
    }

    /** From nought on; digits only. */
    public static Optional<Integer> whole(@Nullable String typed) {
        return Optional.of(text(typed)).filter(WHOLE.asMatchPredicate()).map(Integer::valueOf);
    }

    public static Optional<Integer> whole(@Nullable String typed, int from, int to) {
        return whole(typed).filter(number -> number >= from && number <= to);
    }

    /** From nought on, exact. */
    public static Optional<BigDecimal> decimal(@Nullable String typed, int digits, int decimals) {
        return signed(typed, digits, decimals).filter(number -> number.signum() >= 0);
    }

    /** A measured value, which may be below nought; exact. */
    public static Optional<BigDecimal> signed(@Nullable String typed, int digits, int decimals) {
        return Optional.of(text(typed))
                .filter(DECIMAL.asMatchPredicate())
                .map(BigDecimal::new)
                .filter(number -> number.scale() <= decimals && number.precision() - number.scale() <= digits);
    }

    /** An amount in major units from nought on; nothing is rounded. */
    public static Optional<Money> money(@Nullable String typed, Currency currency) {
        return decimal(typed, AMOUNT_DIGITS, AMOUNT_DECIMALS)
                .map(amount -> amount.movePointRight(Math.max(currency.getDefaultFractionDigits(), 0)))
                .filter(minor -> minor.stripTrailingZeros().scale() <= 0)
                .map(minor -> new Money(minor.longValueExact(), currency));
    }

    public static Optional<LocalDate> day(@Nullable String typed) {
        return read(typed, LocalDate::parse);
    }

    public static Optional<YearMonth> month(@Nullable String typed) {
        return read(typed, YearMonth::parse);
    }

    /** A day and time as browsers send it. */
    public static Optional<LocalDateTime> time(@Nullable String typed) {
        return read(typed, LocalDateTime::parse);
    }

    /** A day and time as browsers send it, at its place. */
    public static Optional<Instant> time(@Nullable String typed, ZoneId zone) {
        return time(typed).map(time -> time.atZone(zone).toInstant());
    }

    /** The constant that is called like this in small letters, as pages spell words. */
    public static <E extends Enum<E>> Optional<E> word(E[] all, @Nullable String typed) {
        return Arrays.stream(all)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(typed))
                .findFirst();
    }

    /** Those constants that were ticked; words that no page of ours offers count as not typed. */
    public static <E extends Enum<E>> Set<E> ticked(E[] all, @Nullable Collection<String> typed) {
        Collection<String> words = typed == null ? Set.of() : typed;
        return Arrays.stream(all)
                .filter(one -> words.contains(one.name()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <T> Optional<T> read(@Nullable String typed, Function<String, T> reading) {
        try {
            return words(typed, LINE_MAX).map(reading);
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
