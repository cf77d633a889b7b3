package io.touchstone.penalty.decision;

import io.touchstone.shell.Typed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions the list shows; what cannot be read is no filter.
 *
 * @param view {@code open} for what waits for people, a state, or {@code all}
 * @param merchant the id of one shop
 * @param rule the code of one rule
 * @param number of a decision or of a case
 */
public record DecisionFilter(
        String view,
        @Nullable String merchant,
        @Nullable String rule,
        @Nullable String number) {

    static final String OPEN = "open";
    static final String ALL = "all";

    /** What can be chosen. The message key is {@code penalty.decision.view.<word>}. */
    public static final List<String> VIEWS = Stream.concat(
                    Stream.of(ALL, OPEN), Arrays.stream(DecisionState.values()).map(DecisionState::word))
            .toList();

    public DecisionFilter {
        view = VIEWS.contains(view) ? view : ALL;
        merchant = Typed.orNull(merchant);
        rule = Typed.code(rule);
        number = Typed.code(number);
    }

    static DecisionFilter of(Map<String, String> chosen) {
        return new DecisionFilter(
                chosen.getOrDefault("view", ALL), chosen.get("merchant"), chosen.get("rule"), chosen.get("number"));
    }

    /** As the list's address and the export's file have it. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("view", view);
        put(words, "merchant", merchant);
        put(words, "rule", rule);
        put(words, "number", number);
        return words;
    }

    /** The conditions, along their indexes. */
    String where(Map<String, Object> values) {
        StringBuilder where = new StringBuilder(" where true");
        switch (view) {
            case OPEN ->
                where.append(" and (d.state in ('draft', 'held') or d.state = 'delayed' and d.stopped_at is not null)");
            case ALL -> {}
            default -> {
                where.append(" and d.state = :state");
                values.put("state", view);
            }
        }
        if (merchant != null) {
            where.append(" and d.merchant_id = :merchant");
            values.put("merchant", merchant);
        }
        if (rule != null) {
            where.append(" and d.rule_code = :rule");
            values.put("rule", rule);
        }
        if (number != null) {
            where.append(" and (d.number = :number or c.number = :number)");
            values.put("number", number);
        }
        return where.toString();
    }

    private static void put(Map<String, String> words, String key, @Nullable String value) {
        if (value != null) {
            words.put(key, value);
        }
    }
}
