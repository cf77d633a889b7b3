package io.touchstone.deposit.fund;

import io.touchstone.shell.Typed;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which debts a reader wants to see.
 *
 * @param open true for what is still owed, false for what is settled; null for both
 */
public record DebtFilter(
        @Nullable Boolean open,
        @Nullable DebtKind kind,
        @Nullable String merchantId) {

    private static final String OPEN = "open";
    private static final String SETTLED = "settled";

    /** From the parameters of the list's address; whatever is no word of ours asks for nothing. */
    public static DebtFilter of(@Nullable String state, @Nullable String kind, @Nullable String merchantId) {
        DebtKind chosen = null;
        for (DebtKind one : DebtKind.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(kind)) {
                chosen = one;
            }
        }
        return new DebtFilter(
                OPEN.equals(state) ? Boolean.TRUE : SETTLED.equals(state) ? Boolean.FALSE : null,
                chosen,
                Typed.orNull(merchantId));
    }

    /** The parameters again, for links and exports. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        if (open != null) {
            words.put("state", open ? OPEN : SETTLED);
        }
        if (kind != null) {
            words.put("kind", kind.word());
        }
        if (merchantId != null) {
            words.put("merchant", merchantId);
        }
        return words;
    }

    String where() {
        String state = open == null ? "" : open ? " and d.remaining_minor > 0" : " and d.remaining_minor = 0";
        return state
                + (kind == null ? "" : " and d.kind = :kind")
                + (merchantId == null ? "" : " and d.merchant_id = :merchant");
    }
}
