package io.touchstone.inspection.outcome;

import io.touchstone.shell.Typed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which listing reviews the list shows; what cannot be read is no filter.
 *
 * @param view {@code open} for those that wait by due time, {@code quick} for those of them that are other merchants', a state or {@code all}
 * @param merchant the id of one shop
 */
public record ReviewFilter(String view, @Nullable String merchant) {

    static final String OPEN = "open";
    static final String QUICK = "quick";
    static final String ALL = "all";

    /** What can be chosen. The message key is {@code inspection.review.view.<word>}. */
    public static final List<String> VIEWS = Stream.concat(
                    Stream.of(OPEN, QUICK, ALL), ListingReview.State.words().stream())
            .toList();

    public ReviewFilter {
        view = VIEWS.contains(view) ? view : OPEN;
        merchant = Typed.orNull(merchant);
    }

    static ReviewFilter of(Map<String, String> chosen) {
        return new ReviewFilter(chosen.getOrDefault("view", OPEN), chosen.get("merchant"));
    }

    /** As the list's address and the export's file have it. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("view", view);
        if (merchant != null) {
            words.put("merchant", merchant);
        }
        return words;
    }

    /** Whether it is the work to do, in the order it is due. */
    boolean isQueue() {
        return view.equals(OPEN) || view.equals(QUICK);
    }

    String where(Map<String, Object> values) {
        StringBuilder where = new StringBuilder(" where true");
        switch (view) {
            case OPEN -> where.append(" and r.state in ('waiting', 'held')");
            case QUICK -> where.append(" and r.state in ('waiting', 'held') and r.of_another");
            case ALL -> {}
            default -> {
                where.append(" and r.state = :state");
                values.put("state", view);
            }
        }
        if (merchant != null) {
            where.append(" and r.merchant_id = :merchant");
            values.put("merchant", merchant);
        }
        return where.toString();
    }
}
