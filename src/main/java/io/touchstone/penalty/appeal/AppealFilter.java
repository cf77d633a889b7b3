package io.touchstone.penalty.appeal;

import io.touchstone.shell.Typed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which appeals the list shows; what cannot be read is no filter.
 *
 * @param view {@code open} for the queue by due time, {@code mine}, {@code escalated}, a state, or {@code all}
 * @param merchant the id of one shop
 * @param number of an appeal or a decision
 */
public record AppealFilter(
        String view, @Nullable String merchant, @Nullable String number) {

    static final String OPEN = "open";
    static final String MINE = "mine";
    static final String LATE = "escalated";
    static final String ALL = "all";

    /** What can be chosen. The message key is {@code penalty.appeal.view.<word>}. */
    public static final List<String> VIEWS = Stream.concat(
                    Stream.of(OPEN, LATE, MINE, ALL), AppealState.words().stream())
            .toList();

    public AppealFilter {
        view = VIEWS.contains(view) ? view : OPEN;
        merchant = Typed.orNull(merchant);
        number = Typed.code(number);
    }

    static AppealFilter of(Map<String, String> chosen) {
        return new AppealFilter(chosen.getOrDefault("view", OPEN), chosen.get("merchant"), chosen.get("number"));
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

    /** Whether what is due first comes first. */
    boolean isQueue() {
        return view.equals(OPEN) || view.equals(MINE) || view.equals(LATE);
    }

    /** The conditions, along their indexes. */
    String where(Map<String, Object> values, String reader) {
        StringBuilder where = new StringBuilder(" where true");
        switch (view) {
            case OPEN -> where.append(" and a.state in ('filed', 'reviewing')");
            case LATE -> where.append(" and a.state in ('filed', 'reviewing') and a.escalated_at is not null");
            case MINE -> {
                where.append(" and a.state = 'reviewing' and a.reviewer = :reader");
                values.put("reader", reader);
            }
            case ALL -> {}
            default -> {
                where.append(" and a.state = :state");
                values.put("state", view);
            }
        }
        if (merchant != null) {
            where.append(" and a.merchant_id = :merchant");
            values.put("merchant", merchant);
        }
        if (number != null) {
            where.append(" and (a.number = :number or a.decision_id in"
                    + " (select n.decision_id from penalty_decision n where n.number = :number))");
            values.put("number", number);
        }
        return where.toString();
    }
}
