package io.touchstone.report.retention;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What of the inventory is asked for; blanks mean all.
 *
 * @param q a part of a table’s or column’s name
 * @param dataClass a class, or {@code about-people} for all but none and business
 */
public record InventoryFilter(String q, String dataClass, String term) {

    /** Everything that is about a person or opens something. */
    public static final String PEOPLE = "about-people";

    public InventoryFilter {
        q = q.strip().toLowerCase(Locale.ROOT);
        if (!dataClass.equals(PEOPLE) && !DataClass.words().contains(dataClass)) {
            dataClass = "";
        }
        if (!RetentionTerm.words().contains(term)) {
            term = "";
        }
    }

    static InventoryFilter of(Map<String, String> chosen) {
        return new InventoryFilter(word(chosen, "q"), word(chosen, "class"), word(chosen, "term"));
    }

    private static String word(Map<String, String> chosen, String name) {
        return Objects.requireNonNullElse(chosen.get(name), "");
    }

    boolean takes(InventoryLine line) {
        return line.key().contains(q)
                && takes(line.dataClass())
                && (term.isEmpty() || line.term().word().equals(term));
    }

    private boolean takes(DataClass one) {
        if (dataClass.equals(PEOPLE)) {
            return one != DataClass.NONE && one != DataClass.BUSINESS;
        }
        return dataClass.isEmpty() || one.word().equals(dataClass);
    }

    /** As in the page’s address. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        put(words, "q", q);
        put(words, "class", dataClass);
        put(words, "term", term);
        return words;
    }

    private static void put(Map<String, String> words, String name, String value) {
        if (!value.isEmpty()) {
            words.put(name, value);
        }
    }
}
