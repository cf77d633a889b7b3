package io.touchstone.penalty.violation;

import io.touchstone.shell.Typed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which cases the list shows; what cannot be read is no filter.
 *
 * @param view {@code open} for the queue by due time, {@code mine}, {@code unclaimed}, a state, or {@code all}
 * @param source the word of a {@link CaseSource}
 * @param merchant the id of one shop
 * @param rule the code of a rule
 * @param reader whose are {@code mine}
 */
public record CaseFilter(
        String view,
        @Nullable String source,
        @Nullable String merchant,
        @Nullable String rule,
        @Nullable UUID reader) {

    static final String OPEN = "open";
    static final String MINE = "mine";
    static final String UNCLAIMED = "unclaimed";
    static final String ALL = "all";

    /** What can be chosen. The message key is {@code penalty.case.view.<word>}. */
    public static final List<String> VIEWS = Stream.concat(
                    Stream.of(OPEN, MINE, UNCLAIMED, ALL),
                    Arrays.stream(CaseState.values()).map(CaseState::word).map(word -> "state_" + word))
            .toList();

    public static final List<String> SOURCES =
            Arrays.stream(CaseSource.values()).map(CaseSource::word).toList();

    public CaseFilter {
        view = VIEWS.contains(view) ? view : OPEN;
        source = source == null || !SOURCES.contains(source) ? null : source;
        merchant = Typed.orNull(merchant);
        rule = Typed.code(rule);
    }

    static CaseFilter of(Map<String, String> chosen, @Nullable UUID reader) {
        return new CaseFilter(
                chosen.getOrDefault("view", OPEN),
                chosen.get("source"),
                chosen.get("merchant"),
                chosen.get("rule"),
                reader);
    }

    /** As the list's address and the export's file have it. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("view", view);
        put(words, "source", source);
        put(words, "merchant", merchant);
        put(words, "rule", rule);
        return words;
    }

    boolean isQueue() {
        return List.of(OPEN, MINE, UNCLAIMED).contains(view);
    }

    /** The conditions, along their indexes. */
    String where(Map<String, Object> values) {
        StringBuilder where = new StringBuilder(" where true");
        switch (view) {
            case OPEN -> where.append(" and c.ended_at is null");
            case MINE -> {
                where.append(" and c.ended_at is null and c.owner = :reader");
                values.put("reader", reader == null ? new UUID(0, 0) : reader);
            }
            case UNCLAIMED -> where.append(" and c.ended_at is null and c.owner is null");
            case ALL -> {}
            default -> {
                where.append(" and c.state = :state");
                values.put("state", view.substring("state_".length()));
            }
        }
        add(where, values, "source", "c.source", source);
        add(where, values, "merchant", "c.merchant_id", merchant);
        add(where, values, "rule", "c.rule_code", rule);
        return where.toString();
    }

    private static void add(
            StringBuilder where, Map<String, Object> values, String name, String column, @Nullable String value) {
        if (value != null) {
            where.append(" and ").append(column).append(" = :").append(name);
            values.put(name, value);
        }
    }

    private static void put(Map<String, String> words, String name, @Nullable String value) {
        if (value != null) {
            words.put(name, value);
        }
    }
}
