package io.touchstone.inspection.outcome;

import io.touchstone.shell.Typed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which outcomes the list shows; what cannot be read is no filter.
 *
 * @param view {@code open} for the queue by due time, {@code failed}, a state, or {@code all}
 * @param merchant the id of one shop
 * @param number of an outcome or a sample
 */
public record OutcomeFilter(
        String view, @Nullable String merchant, @Nullable String number) {

    static final String OPEN = "open";
    static final String FAILED = "failed";
    static final String ALL = "all";

    /** What can be chosen. The message key is {@code inspection.outcome.view.<word>}. */
    public static final List<String> VIEWS = Stream.concat(Stream.of(OPEN, ALL, FAILED), OutcomeState.words().stream())
            .toList();

    public OutcomeFilter {
        view = VIEWS.contains(view) ? view : OPEN;
        merchant = Typed.orNull(merchant);
        number = Typed.code(number);
    }

    static OutcomeFilter of(Map<String, String> chosen) {
        return new OutcomeFilter(chosen.getOrDefault("view", OPEN), chosen.get("merchant"), chosen.get("number"));
    }

    /** As the list's address and the export's file have it. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("view", view);
        if (merchant != null) {
            words.put("merchant", merchant);
        }
        if (number != null) {
            words.put("number", number);
        }
        return words;
    }

    boolean isQueue() {
        return view.equals(OPEN);
    }

    /** The conditions, along their indexes. */
    String where(Map<String, Object> values) {
        StringBuilder where = new StringBuilder(" where true");
        switch (view) {
            case OPEN -> where.append(" and o.state in ('notified', 'objected', 'deciding', 'retesting', 'reversing')");
            case FAILED -> where.append(" and not o.passed");
            case ALL -> {}
            default -> {
                where.append(" and o.state = :state");
                values.put("state", view);
            }
        }
        if (merchant != null) {
            where.append(" and o.merchant_id = :merchant");
            values.put("merchant", merchant);
        }
        if (number != null) {
            where.append(" and (o.number = :number or o.sample_id in"
                    + " (select n.sample_id from inspection_sample n where n.number = :number))");
            values.put("number", number);
        }
        return where.toString();
    }
}
