package io.touchstone.shell;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which of the open work a reader wants to see, as the address says it.
 *
 * @param whose {@code mine} or {@code team}
 * @param kind key of a {@link WorkQueue}; empty for all
 * @param overdue only what is late
 */
public record WorkFilter(String whose, String kind, boolean overdue) {

    public static final String MINE = "mine";
    public static final String TEAM = "team";

    public static WorkFilter of(Map<String, String> words) {
        return new WorkFilter(
                TEAM.equals(words.get("whose")) ? TEAM : MINE,
                words.getOrDefault("kind", "").strip(),
                "1".equals(words.get("overdue")));
    }

    public boolean isMine() {
        return whose.equals(MINE);
    }

    /** As it stands in the address. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("whose", whose);
        if (!kind.isEmpty()) {
            words.put("kind", kind);
        }
        if (overdue) {
            words.put("overdue", "1");
        }
        return words;
    }
}
