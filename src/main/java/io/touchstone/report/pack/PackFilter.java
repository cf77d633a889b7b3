package io.touchstone.report.pack;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which packs a reader wants to see.
 *
 * @param state a state's word, blank for all
 */
public record PackFilter(String state) {

    public static PackFilter of(Map<String, String> chosen) {
        String state = chosen.getOrDefault("state", "");
        return new PackFilter(PackState.parse(state).map(PackState::word).orElse(""));
    }

    /** As an address says it. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        if (!state.isEmpty()) {
            words.put("state", state);
        }
        return words;
    }
}
