package io.touchstone.inspection.inbound;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which deliveries a list shows, as it stands in the address; what is no such word is no filter. */
public final class DeliveryFilter {

    private DeliveryFilter() {}

    /** The known ones by name: {@code merchant}, {@code category} and {@code state}. */
    public static Map<String, String> of(Map<String, String> parameters) {
        Map<String, String> chosen = new LinkedHashMap<>();
        put(chosen, "merchant", parameters.get("merchant"));
        put(chosen, "category", parameters.get("category"));
        String state = parameters.get("state");
        put(chosen, "state", state != null && DeliveryState.words().contains(state) ? state : null);
        return chosen;
    }

    private static void put(Map<String, String> chosen, String name, @Nullable String typed) {
        if (typed != null && !typed.isBlank()) {
            chosen.put(name, typed.strip());
        }
    }

    static String where(Map<String, String> filter) {
        String where = " where true";
        where += filter.containsKey("merchant") ? " and d.merchant_id = :merchant" : "";
        where += filter.containsKey("category") ? " and d.category_code = :category" : "";
        where += filter.containsKey("state") ? " and d.state = :state" : "";
        return where;
    }
}
