package io.touchstone.inspection.acceptance;

import io.touchstone.shell.Typed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which lots a list shows, as it stands in the address; what is no such word is no filter. */
public final class LotFilter {

    /** The states of a lot; the message key is {@code inspection.lot.state.<word>}. */
    public static final List<String> STATES = List.of("open", "accepted", "refused", "abandoned");

    private LotFilter() {}

    /** The known ones by name: {@code merchant}, {@code category}, {@code state} and {@code severity}. */
    public static Map<String, String> of(Map<String, String> parameters) {
        Map<String, String> chosen = new LinkedHashMap<>();
        put(chosen, "merchant", Typed.orNull(parameters.get("merchant")));
        put(chosen, "category", Typed.orNull(parameters.get("category")));
        String state = Typed.orNull(parameters.get("state"));
        put(chosen, "state", state != null && STATES.contains(state) ? state : null);
        put(chosen, "severity", severity(parameters.get("severity")));
        return chosen;
    }

    static @Nullable String severity(@Nullable String typed) {
        String word = Typed.orNull(typed);
        boolean known =
                Arrays.stream(Severity.values()).anyMatch(one -> one.word().equals(word));
        return known ? word : null;
    }

    static void put(Map<String, String> chosen, String name, @Nullable String value) {
        if (value != null) {
            chosen.put(name, value);
        }
    }

    /** The same as a condition of SQL with parameters of these names. */
    static String where(Map<String, String> filter) {
        String where = " where true";
        where += filter.containsKey("merchant") ? " and merchant_id = :merchant" : "";
        where += filter.containsKey("category") ? " and category_code = :category" : "";
        where += filter.containsKey("state") ? " and state = :state" : "";
        where += filter.containsKey("severity") ? " and severity = :severity" : "";
        return where;
    }
}
