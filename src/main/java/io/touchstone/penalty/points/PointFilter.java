package io.touchstone.penalty.points;

import io.touchstone.rulebook.ViolationClass;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which accounts a list shows, as it stands in the address; what is no such word is no filter. */
public final class PointFilter {

    /** How near to a node, in points. */
    public static final List<String> NEAR = List.of("1", "3", "6", "12");

    private PointFilter() {}

    public static List<String> classes() {
        return Arrays.stream(ViolationClass.values()).map(ViolationClass::word).toList();
    }

    /** The known ones by name: {@code class}, {@code near}, {@code serving} and {@code merchant}. */
    public static Map<String, String> of(Map<String, String> parameters) {
        Map<String, String> chosen = new LinkedHashMap<>();
        take(chosen, "class", classes(), parameters.get("class"));
        take(chosen, "near", NEAR, parameters.get("near"));
        take(chosen, "serving", List.of("yes"), parameters.get("serving"));
        String merchant = parameters.get("merchant");
        if (merchant != null && !merchant.isBlank()) {
            chosen.put("merchant", merchant.strip());
        }
        return chosen;
    }

    private static void take(Map<String, String> chosen, String name, List<String> words, @Nullable String typed) {
        if (typed != null && words.contains(typed)) {
            chosen.put(name, typed);
        }
    }
}
