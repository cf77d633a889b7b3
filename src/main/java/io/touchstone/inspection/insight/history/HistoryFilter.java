package io.touchstone.inspection.insight.history;

import io.touchstone.shell.Typed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which past findings a reader wants to see. */
public record HistoryFilter(
        @Nullable String source,
        @Nullable String category,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** From the parameters of the list’s address; whatever is none of ours asks for nothing. */
    public static HistoryFilter of(Map<String, String> chosen) {
        return new HistoryFilter(
                Typed.orNull(chosen.get("source")),
                Typed.orNull(chosen.get("category")),
                Typed.day(chosen.get("from")).orElse(null),
                Typed.day(chosen.get("to")).orElse(null));
    }

    /** The parameters again, for links and exports. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        put(words, "source", source);
        put(words, "category", category);
        put(words, "from", from);
        put(words, "to", to);
        return words;
    }

    private static void put(Map<String, String> words, String name, @Nullable Object value) {
        if (value != null) {
            words.put(name, value.toString());
        }
    }

    String where() {
        return (source == null ? "" : " and source = :source")
                + (category == null ? "" : " and category = :category")
                + (from == null ? "" : " and found_on >= :from::date")
                + (to == null ? "" : " and found_on <= :to::date");
    }
}
