package io.touchstone.inspection.lab;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which test orders a list shows, as it stands in the address; what is no such word is no filter. */
public final class OrderFilter {

    private static final Set<String> DUE = Set.of("overdue", "soon");
    private static final Set<String> KINDS = Set.of("test", "retest");

    private OrderFilter() {}

    /** The known ones by name: {@code state}, {@code kind}, {@code lab} (a code), {@code due} and {@code q} (a number or blind code). */
    public static Map<String, String> of(Map<String, String> parameters) {
        Map<String, String> chosen = new LinkedHashMap<>();
        put(chosen, "state", parameters.get("state"), Set.copyOf(states()));
        put(chosen, "kind", parameters.get("kind"), KINDS);
        put(chosen, "due", parameters.get("due"), DUE);
        put(chosen, "lab", parameters.get("lab"), null);
        put(chosen, "q", parameters.get("q"), null);
        return chosen;
    }

    /** The words of the states, for choices. */
    public static List<String> states() {
        return Arrays.stream(TestOrderView.State.values())
                .map(TestOrderView.State::word)
                .toList();
    }

    private static void put(
            Map<String, String> chosen, String name, @Nullable String typed, @Nullable Set<String> words) {
        String text = typed == null ? "" : typed.strip();
        if (!text.isEmpty() && (words == null || words.contains(text))) {
            chosen.put(name, text);
        }
    }

    /** Parameter {@code today} as well, where {@code due} is filtered by. */
    static String where(Map<String, String> filter) {
        String where = " where true";
        where += filter.containsKey("state") ? " and o.state = :state" : "";
        where += filter.containsKey("kind") ? " and o.kind = :kind" : "";
        where += filter.containsKey("lab") ? " and l.code = :lab" : "";
        where += filter.containsKey("q") ? " and (o.number = upper(:q) or o.blind_code = upper(:q))" : "";
        String due = filter.getOrDefault("due", "");
        String open = " and o.state in ('sent', 'sent_back') and o.due_on";
        return switch (due) {
            case "overdue" -> where + open + " < :today";
            case "soon" -> where + open + " between :today and :today + 3";
            default -> where;
        };
    }
}
