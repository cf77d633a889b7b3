package io.touchstone.inspection.acceptance;

import io.touchstone.shell.Typed;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which severities a list shows, as it stands in the address; what is no such word is no filter. */
public final class SwitchingFilter {

    private SwitchingFilter() {}

    /** The known ones by name: {@code merchant}, {@code category} and {@code severity}. */
    public static Map<String, String> of(Map<String, String> parameters) {
        Map<String, String> chosen = new LinkedHashMap<>();
        LotFilter.put(chosen, "merchant", Typed.orNull(parameters.get("merchant")));
        LotFilter.put(chosen, "category", Typed.orNull(parameters.get("category")));
        LotFilter.put(chosen, "severity", LotFilter.severity(parameters.get("severity")));
        return chosen;
    }

    static String where(Map<String, String> filter) {
        String where = " where true";
        where += filter.containsKey("merchant") ? " and s.merchant_id = :merchant" : "";
        where += filter.containsKey("category") ? " and s.category_code = :category" : "";
        where += filter.containsKey("severity") ? " and s.severity = :severity" : "";
        return where;
    }
}
