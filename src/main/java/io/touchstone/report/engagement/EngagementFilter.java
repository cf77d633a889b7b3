package io.touchstone.report.engagement;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which engagements a reader wants to see; whatever it does not know is left out. */
public record EngagementFilter(String state) {

    public static EngagementFilter of(String state) {
        return new EngagementFilter(EngagementState.words().contains(state) ? state : "");
    }

    static EngagementFilter of(Map<String, String> chosen) {
        return of(chosen.getOrDefault("state", ""));
    }

    /** As an address says it. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("state", state);
        words.values().removeIf(String::isEmpty);
        return words;
    }

    /** The condition at the instant {@code :at}. */
    String where() {
        return switch (state) {
            case "planned" -> " where e.ended_at is null and e.seat_from > :at";
            case "running" -> " where e.ended_at is null and e.seat_from <= :at and e.seat_until > :at";
            case "over" -> " where e.ended_at is null and e.seat_until <= :at";
            case "ended" -> " where e.ended_at is not null";
            default -> " where :at::timestamptz is not null";
        };
    }
}
