package io.touchstone.penalty.statement;

import io.touchstone.shell.Typed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which publications the console shows; what cannot be read is no filter.
 *
 * @param view {@code open} for the queue by due time, a state, or {@code all}
 * @param merchant the id of one shop
 */
public record PublicationFilter(String view, @Nullable String merchant) {

    static final String OPEN = "open";
    static final String ALL = "all";

    /** What can be chosen. The message key is {@code penalty.publication.view.<word>}. */
    public static final List<String> VIEWS = Stream.concat(Stream.of(OPEN, ALL), PublicationState.words().stream())
            .toList();

    public PublicationFilter {
        view = VIEWS.contains(view) ? view : OPEN;
        merchant = Typed.orNull(merchant);
    }

    static PublicationFilter of(Map<String, String> chosen) {
        return new PublicationFilter(chosen.getOrDefault("view", OPEN), chosen.get("merchant"));
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

    boolean isQueue() {
        return view.equals(OPEN);
    }

    String where(Map<String, Object> values) {
        StringBuilder where = new StringBuilder(" where true");
        if (isQueue()) {
            where.append(" and p.state in ('due', 'held')");
        } else if (!view.equals(ALL)) {
            where.append(" and p.state = :state");
            values.put("state", view);
        }
        if (merchant != null) {
            where.append(" and p.merchant_id = :merchant");
            values.put("merchant", merchant);
        }
        return where.toString();
    }
}
