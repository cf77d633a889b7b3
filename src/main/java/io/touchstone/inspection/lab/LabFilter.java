package io.touchstone.inspection.lab;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which laboratories, or specifications, a list shows; what is no such word is no filter. */
public final class LabFilter {

    private LabFilter() {}

    /** Of laboratories: {@code q}, {@code active} (yes or no) and {@code item}. */
    public static Map<String, String> labs(Map<String, String> parameters) {
        Map<String, String> chosen = new LinkedHashMap<>();
        put(chosen, "q", parameters.get("q"));
        String active = parameters.get("active");
        if ("yes".equals(active) || "no".equals(active)) {
            chosen.put("active", active);
        }
        put(chosen, "item", parameters.get("item"));
        return chosen;
    }

    /** Of specifications: {@code q} and {@code category}. */
    public static Map<String, String> specs(Map<String, String> parameters) {
        Map<String, String> chosen = new LinkedHashMap<>();
        put(chosen, "q", parameters.get("q"));
        put(chosen, "category", parameters.get("category"));
        return chosen;
    }

    private static void put(Map<String, String> chosen, String name, @Nullable String typed) {
        if (typed != null && !typed.isBlank()) {
            chosen.put(name, typed.strip());
        }
    }
}
