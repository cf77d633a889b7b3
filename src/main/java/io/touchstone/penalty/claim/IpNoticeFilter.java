package io.touchstone.penalty.claim;

import io.touchstone.shell.Typed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which notices the list shows; what cannot be read is no filter.
 *
 * @param view a state, or {@code all}
 * @param merchant the id of one shop
 */
public record IpNoticeFilter(
        String view, @Nullable String merchant, @Nullable String number) {

    static final String ALL = "all";

    /** What can be chosen. The message key is {@code penalty.ip.view.<word>}. */
    public static final List<String> VIEWS =
            Stream.concat(Stream.of(ALL), IpNoticeState.words().stream()).toList();

    public IpNoticeFilter {
        view = VIEWS.contains(view) ? view : ALL;
        merchant = Typed.orNull(merchant);
        number = Typed.code(number);
    }

    static IpNoticeFilter of(Map<String, String> chosen) {
        return new IpNoticeFilter(chosen.getOrDefault("view", ALL), chosen.get("merchant"), chosen.get("number"));
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

    /** The conditions, along their indexes. */
    String where(Map<String, Object> values) {
        StringBuilder where = new StringBuilder(" where true");
        if (!view.equals(ALL)) {
            where.append(" and n.state = :state");
            values.put("state", view);
        }
        if (merchant != null) {
            where.append(" and n.merchant_id = :merchant");
            values.put("merchant", merchant);
        }
        if (number != null) {
            where.append(" and n.number = :number");
            values.put("number", number);
        }
        return where.toString();
    }
}
