package io.touchstone.inspection.sample;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which samples a list shows, as it stands in the address; what is no such word is no filter. */
public final class SampleFilter {

    private static final Set<String> TEXTS = Set.of("merchant", "category", "plan", "product");
    private static final int TEXT_MAX = 100;

    private SampleFilter() {}

    /** By {@code state}, {@code arm}, {@code merchant}, {@code category}, {@code plan} and {@code product}. */
    public static Map<String, String> of(Map<String, String> parameters) {
        Map<String, String> chosen = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            String text = value.strip();
            boolean known =
                    switch (name) {
                        case "state" -> states().contains(text);
                        case "arm" -> arms().contains(text);
                        default -> TEXTS.contains(name) && !text.isEmpty() && text.length() <= TEXT_MAX;
                    };
            if (known) {
                chosen.put(name, text);
            }
        });
        return chosen;
    }

    public static List<String> states() {
        return Arrays.stream(SampleState.values()).map(SampleState::word).toList();
    }

    public static List<String> arms() {
        return Arrays.stream(Arm.values()).map(Arm::word).toList();
    }

    /** The condition that goes with the parameters; each filter has an index that fits it. */
    static String where(Map<String, String> filter) {
        StringBuilder where = new StringBuilder(" where true");
        filter.keySet()
                .forEach(name -> where.append(
                        switch (name) {
                            case "state" -> " and s.state = :state";
                            case "arm" -> " and s.arm = :arm";
                            case "merchant" -> " and s.merchant_id = :merchant";
                            case "category" -> " and s.category_code = :category";
                            case "plan" ->
                                " and s.plan_id = (select p.plan_id from inspection_plan p where p.number = :plan)";
                            case "product" -> " and s.product_id = :product";
                            default -> "";
                        }));
        return where.toString();
    }
}
