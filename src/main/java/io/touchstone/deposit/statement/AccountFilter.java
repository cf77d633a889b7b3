package io.touchstone.deposit.statement;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which merchants' accounts are listed.
 *
 * @param merchant the beginning of a merchant's id; empty for all
 * @param currency empty for all
 * @param show {@code owing} for those that owe, {@code frozen} for those with something set aside, {@code empty} for those with
 *     nothing; empty for all
 */
public record AccountFilter(String merchant, String currency, String show) {

    public static AccountFilter of(@Nullable String merchant, @Nullable String currency, @Nullable String show) {
        return new AccountFilter(text(merchant), text(currency), text(show));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    /** As the address of the list says it, without what was left open. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("merchant", merchant);
        words.put("currency", currency);
        words.put("show", show);
        words.values().removeIf(String::isEmpty);
        return words;
    }
}
