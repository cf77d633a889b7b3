package io.touchstone.report.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which actions a reader wants to see; whatever it does not know is left out.
 *
 * @param state a state's word, or {@code late} for open ones past their day
 * @param owner the account of whose they are
 */
public record ReviewActionFilter(String state, String kpi, String owner) {

    static final String LATE = "late";

    private static final String ACCOUNT = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    public static ReviewActionFilter of(Map<String, String> chosen) {
        String state = chosen.getOrDefault("state", "");
        String kpi = chosen.getOrDefault("kpi", "");
        String owner = chosen.getOrDefault("owner", "");
        return new ReviewActionFilter(
                states().contains(state) ? state : "",
                kpi.matches("[a-z][a-z0-9-]{0,59}") ? kpi : "",
                owner.matches(ACCOUNT) ? owner : "");
    }

    public static List<String> states() {
        List<String> states = new ArrayList<>(ReviewActionState.words());
        states.add(LATE);
        return states;
    }

    /** As an address says it. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("state", state);
        words.put("kpi", kpi);
        words.put("owner", owner);
        words.values().removeIf(String::isEmpty);
        return words;
    }

    /** Along their indexes; the values are those of {@link ReviewActionList#values}. */
    String where() {
        StringBuilder where = new StringBuilder(" where true");
        if (state.equals(LATE)) {
            where.append(" and a.state = 'open' and a.due_on < :today");
        } else if (!state.isEmpty()) {
            where.append(" and a.state = :state");
        }
        if (!kpi.isEmpty()) {
            where.append(" and a.kpi = :kpi");
        }
        if (!owner.isEmpty()) {
            where.append(" and a.owner = :owner::uuid");
        }
        return where.toString();
    }
}
