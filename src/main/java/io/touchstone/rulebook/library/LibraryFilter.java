package io.touchstone.rulebook.library;

import io.touchstone.rulebook.library.LibraryDocument.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which documents a list shows: {@code kind}, {@code state} and {@code q}; what is no such word is no filter. */
public final class LibraryFilter {

    public static final List<String> STATES =
            Stream.of(State.values()).map(State::word).toList();

    private static final int Q_MAX = 100;

    private LibraryFilter() {}

    public static Map<String, String> standards(Map<String, String> parameters) {
        Map<String, String> chosen = of(parameters);
        String kind = parameters.get("kind");
        if (kind != null && DocumentKind.STANDARDS.contains(kind)) {
            chosen.put("kind", kind);
        }
        return chosen;
    }

    public static Map<String, String> commitments(Map<String, String> parameters) {
        Map<String, String> chosen = of(parameters);
        chosen.put("kind", DocumentKind.COMMITMENT.word());
        return chosen;
    }

    private static Map<String, String> of(Map<String, String> parameters) {
        Map<String, String> chosen = new LinkedHashMap<>();
        String state = parameters.get("state");
        if (state != null && STATES.contains(state)) {
            chosen.put("state", state);
        }
        String q = parameters.getOrDefault("q", "").strip();
        if (!q.isEmpty() && q.length() <= Q_MAX) {
            chosen.put("q", q);
        }
        return chosen;
    }

    static String where(Map<String, String> filter) {
        return (filter.containsKey("kind") ? " where d.kind = :kind" : " where d.kind <> 'commitment'")
                + (filter.containsKey("state") ? " and v.state = :state" : "")
                + (filter.containsKey("q")
                        ? " and (starts_with(v.code, upper(:q)) or v.title_zh ilike '%' || :q || '%' or v.title_en ilike '%' || :q || '%'"
                                + " or v.clauses::text ilike '%' || :q || '%')"
                        : "");
    }
}
