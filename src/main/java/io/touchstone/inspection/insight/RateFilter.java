package io.touchstone.inspection.insight;

import io.touchstone.shell.Typed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which pass rates a reader wants to see, and in which order. */
public record RateFilter(
        Dimension by,
        Period period,
        PassRate.@Nullable State state,
        @Nullable String q,
        Sort sort) {

    /** Orders of the list. The message key is {@code inspection.rate.sort.<word>}. */
    public enum Sort {
        /** Where most was found. */
        FAILED("failed", true),
        /** Where it is surest that little passes: by the upper end of the interval. */
        WORST("pass_high", false),
        /** Where it is surest that nearly all passes: by the lower end. */
        BEST("pass_low", true);

        private final String column;
        private final boolean descending;

        Sort(String column, boolean descending) {
            this.column = column;
            this.descending = descending;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        String column() {
            return column;
        }

        String order() {
            return column + (descending ? " desc, key" : ", key");
        }

        /** The condition of what comes after a row; keys ascend, so that ties are kept apart. */
        String after() {
            return " and (" + column + (descending ? " < " : " > ") + ":afterValue or (" + column
                    + " = :afterValue and key > :afterKey)) and " + column + (descending ? " <= " : " >= ")
                    + ":afterValue";
        }
    }

    /** From the parameters of the list's address; whatever is no word of ours asks for nothing. */
    public static RateFilter of(Map<String, String> chosen) {
        String q = chosen.get("q");
        return new RateFilter(
                Dimension.typed(chosen.get("by")).filter(Dimension::isListed).orElse(Dimension.CATEGORY),
                Period.typed(chosen.get("period")).orElse(Period.ALL),
                one(PassRate.State.values(), chosen.get("state"), PassRate.State::word),
                Typed.orNull(q),
                Optional.ofNullable(one(Sort.values(), chosen.get("sort"), Sort::word))
                        .orElse(Sort.FAILED));
    }

    /** The parameters again, for links and exports. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("by", by.word());
        words.put("period", period.word());
        if (state != null) {
            words.put("state", state.word());
        }
        if (q != null) {
            words.put("q", q);
        }
        words.put("sort", sort.word());
        return words;
    }

    /** The conditions on the tally; {@code :by}, {@code :period}, {@code :target} and {@code :q} are their parameters. */
    String where() {
        return " where dimension = :by and period = :period and passed + failed > 0"
                + (q == null ? "" : " and starts_with(lower(key), lower(:q))")
                + (state == null ? "" : condition(state));
    }

    private static String condition(PassRate.State state) {
        return switch (state) {
            case MET -> " and pass_low >= :target";
            case NOT_MET -> " and pass_high < :target";
            case NOT_SHOWN -> " and pass_low < :target and pass_high >= :target";
            case NO_RESULT -> " and false";
        };
    }

    private static <T> @Nullable T one(
            T[] values, @Nullable String word, java.util.function.Function<T, String> wordOf) {
        return Arrays.stream(values)
                .filter(value -> wordOf.apply(value).equals(word))
                .findFirst()
                .orElse(null);
    }
}
