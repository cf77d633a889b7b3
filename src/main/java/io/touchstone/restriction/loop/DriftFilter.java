package io.touchstone.restriction.loop;

import io.touchstone.shell.Typed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of the drift is asked for.
 *
 * @param closed whether what has ended is shown too
 */
public record DriftFilter(
        @Nullable String consumer, @Nullable String merchant, boolean closed) {

    public static DriftFilter of(Map<String, String> typed) {
        return new DriftFilter(
                Typed.orNull(typed.get("consumer")),
                Typed.orNull(typed.get("merchant")),
                "true".equals(typed.get("closed")));
    }

    /** As it stands in an address. */
    public Map<String, @Nullable String> words() {
        Map<String, @Nullable String> words = new LinkedHashMap<>();
        words.put("consumer", consumer);
        words.put("merchant", merchant);
        words.put("closed", closed ? "true" : null);
        return words;
    }

    String where(Map<String, Object> values) {
        StringBuilder where = new StringBuilder(closed ? " where true" : " where d.closed_at is null");
        if (consumer != null) {
            where.append(" and d.consumer = :consumer");
            values.put("consumer", consumer);
        }
        if (merchant != null) {
            where.append(" and d.merchant_id = :merchant");
            values.put("merchant", merchant);
        }
        return where.toString();
    }
}
