package io.touchstone.report.review;

import java.util.Map;

/** Which reviews a reader wants to see. */
public record ReviewFilter(String state) {

    public static ReviewFilter of(Map<String, String> chosen) {
        String state = chosen.getOrDefault("state", "");
        return new ReviewFilter(ReviewState.words().contains(state) ? state : "");
    }

    /** As an address says it. */
    public Map<String, String> words() {
        return state.isEmpty() ? Map.of() : Map.of("state", state);
    }

    /** Along its index; drafts for those who see them, published ones for everybody. */
    String where(boolean drafts) {
        if (!drafts) {
            return " where r.state = 'published'" + (state.isEmpty() || state.equals("published") ? "" : " and false");
        }
        return state.isEmpty() ? " where true" : " where r.state = :state";
    }
}
