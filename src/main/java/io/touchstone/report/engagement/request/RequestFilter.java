package io.touchstone.report.engagement.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which requests a reader wants to see; whatever it does not know is left out.
 *
 * @param state a state's word, or {@code late} for those owed past their day
 */
public record RequestFilter(String state, String engagement) {

    static final String LATE = "late";

    private static final int NUMBER_MAX = 40;

    public static RequestFilter of(String state, String engagement) {
        String number = engagement.strip();
        return new RequestFilter(states().contains(state) ? state : "", number.length() <= NUMBER_MAX ? number : "");
    }

    static RequestFilter of(Map<String, String> chosen) {
        return of(chosen.getOrDefault("state", ""), chosen.getOrDefault("engagement", ""));
    }

    public static List<String> states() {
        List<String> states = new ArrayList<>(RequestState.words());
        states.add(LATE);
        return states;
    }

    /** As an address says it. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("state", state);
        words.put("engagement", engagement);
        words.values().removeIf(String::isEmpty);
        return words;
    }

    /** The conditions, along their indexes; their values are {@link #words}, and {@code today} for late ones. */
    String where() {
        StringBuilder where = new StringBuilder(" where true");
        if (state.equals(LATE)) {
            where.append(" and r.state in ('asked', 'assigned') and r.due_on < :today");
        } else if (!state.isEmpty()) {
            where.append(" and r.state = :state");
        }
        if (!engagement.isEmpty()) {
            where.append(
                    " and r.engagement_id = (select engagement_id from report_engagement where number = :engagement)");
        }
        return where.toString();
    }
}
