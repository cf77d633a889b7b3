package io.touchstone.inspection.programme;

import io.touchstone.shell.Typed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which plans the list shows; what cannot be read is no filter. */
public record PlanFilter(
        @Nullable String state,
        @Nullable String method,
        @Nullable String programme) {

    public static final List<String> STATES =
            Arrays.stream(PlanState.values()).map(PlanState::word).toList();
    public static final List<String> METHODS =
            Arrays.stream(PlanMethod.values()).map(PlanMethod::word).toList();

    public PlanFilter {
        state = state != null && STATES.contains(state) ? state : null;
        method = method != null && METHODS.contains(method) ? method : null;
        programme = Typed.orNull(programme);
    }

    static PlanFilter of(Map<String, String> chosen) {
        return new PlanFilter(chosen.get("state"), chosen.get("method"), chosen.get("programme"));
    }

    /** As the list's address and the export's file have it. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        put(words, "state", state);
        put(words, "method", method);
        put(words, "programme", programme);
        return words;
    }

    /** The conditions that go with {@link #words} as parameters. */
    String conditions() {
        return (state == null ? "" : " and l.state = :state")
                + (method == null ? "" : " and l.method = :method")
                + (programme == null ? "" : " and p.number = :programme");
    }

    private static void put(Map<String, String> words, String name, @Nullable String value) {
        if (value != null) {
            words.put(name, value);
        }
    }
}
