package io.touchstone.merchant.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of the queue asks for, as words of its address: in one order, defaults left out, unknown values ignored.
 *
 * @param state {@code open} is what waits for a decision, first or second
 */
public record QueueFilter(
        String state,
        @Nullable String category,
        @Nullable String shopType,
        boolean highRisk,
        boolean mine,
        boolean overdue,
        @Nullable String text) {

    public static final String OPEN = "open";

    /** The states that can be asked for; a draft is nobody's business but the applicant's. */
    public static final List<String> STATES =
            List.of(OPEN, "submitted", "second_review", "returned", "approved", "rejected", "withdrawn");

    public static final List<String> SHOP_TYPES = List.of("flagship", "franchise", "ordinary");

    private static final int TEXT_MAX = 100;

    public static QueueFilter of(Map<String, String> words) {
        String state = words.getOrDefault("state", OPEN);
        return new QueueFilter(
                STATES.contains(state) ? state : OPEN,
                text(words.get("category")),
                SHOP_TYPES.contains(words.getOrDefault("shop_type", "")) ? words.get("shop_type") : null,
                isSet(words, "high_risk"),
                isSet(words, "mine"),
                isSet(words, "overdue"),
                text(words.get("q")));
    }

    /** The words again, for links, saved views and exports. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        if (!state.equals(OPEN)) {
            words.put("state", state);
        }
        put(words, "category", category);
        put(words, "shop_type", shopType);
        put(words, "high_risk", highRisk ? "1" : null);
        put(words, "mine", mine ? "1" : null);
        put(words, "overdue", overdue ? "1" : null);
        put(words, "q", text);
        return words;
    }

    private static boolean isSet(Map<String, String> words, String name) {
        return "1".equals(words.get(name));
    }

    private static void put(Map<String, String> words, String name, @Nullable String value) {
        if (value != null) {
            words.put(name, value);
        }
    }

    private static @Nullable String text(@Nullable String typed) {
        if (typed == null || typed.isBlank() || typed.indexOf('\0') >= 0) {
            return null;
        }
        String text = typed.strip();
        return text.length() > TEXT_MAX ? text.substring(0, TEXT_MAX) : text;
    }
}
