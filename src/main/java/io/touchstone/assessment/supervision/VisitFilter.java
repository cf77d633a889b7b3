package io.touchstone.assessment.supervision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a reader of visits wants to see; whatever it does not know is left out.
 *
 * @param state a state's word, or {@code late} for those that nobody held in time
 */
public record VisitFilter(String state, String kind, String certificate) {

    static final String LATE = "late";

    private static final int NUMBER_MAX = 40;

    public static VisitFilter of(String state, String kind, String certificate) {
        String number = certificate.strip();
        return new VisitFilter(
                states().contains(state) ? state : "",
                VisitKind.words().contains(kind) ? kind : "",
                number.length() <= NUMBER_MAX ? number : "");
    }

    static VisitFilter of(Map<String, String> chosen) {
        return of(
                chosen.getOrDefault("state", ""),
                chosen.getOrDefault("kind", ""),
                chosen.getOrDefault("certificate", ""));
    }

    public static List<String> states() {
        List<String> states = new ArrayList<>(VisitState.words());
        states.add(LATE);
        return states;
    }

    /** As an address says it. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("state", state);
        words.put("kind", kind);
        words.put("certificate", certificate);
        words.values().removeIf(String::isEmpty);
        return words;
    }

    /** The conditions, along their indexes; their values are {@link #words}. */
    String where() {
        StringBuilder where = new StringBuilder(" where true");
        if (state.equals(LATE)) {
            where.append(" and v.state in ('planned', 'under_way') and v.held_at is null and v.due_on < :today");
        } else if (!state.isEmpty()) {
            where.append(" and v.state = :state");
        }
        if (!kind.isEmpty()) {
            where.append(" and v.kind = :kind");
        }
        if (!certificate.isEmpty()) {
            where.append(" and v.certificate_number = :certificate");
        }
        return where.toString();
    }
}
