package io.touchstone.rulebook.rule;

import io.touchstone.rulebook.RuleState;
import io.touchstone.rulebook.ViolationClass;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which versions a list shows: {@code state}, {@code class} and {@code q}; what is no such word is no filter. */
public final class RuleFilter {

    public static final List<String> STATES =
            Arrays.stream(RuleState.values()).map(RuleState::word).toList();
    public static final List<String> CLASSES =
            Stream.of(ViolationClass.values()).map(ViolationClass::name).toList();

    private static final int Q_MAX = 100;

    private RuleFilter() {}

    public static Map<String, String> of(Map<String, String> parameters) {
        Map<String, String> chosen = new LinkedHashMap<>();
        put(chosen, parameters, "state", STATES);
        put(chosen, parameters, "class", CLASSES);
        String q = parameters.getOrDefault("q", "").strip();
        if (!q.isEmpty() && q.length() <= Q_MAX) {
            chosen.put("q", q);
        }
        return chosen;
    }

    private static void put(
            Map<String, String> chosen, Map<String, String> parameters, String name, List<String> words) {
        String word = parameters.get(name);
        if (word != null && words.contains(word)) {
            chosen.put(name, word);
        }
    }

    static String where(Map<String, String> filter) {
        return " where true" + (filter.containsKey("state") ? " and v.state = :state" : "")
                + (filter.containsKey("class") ? " and v.violation_class = :class" : "")
                + (filter.containsKey("q")
                        ? " and (starts_with(v.code, upper(:q)) or v.title_zh ilike '%' || :q || '%' or v.title_en ilike '%' || :q || '%')"
                        : "");
    }
}
