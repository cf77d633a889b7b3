package io.touchstone.deposit.fund;

import io.touchstone.deposit.FundPurpose;
import io.touchstone.shell.Typed;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which payments of the fund a reader wants to see. */
public record FundFilter(
        @Nullable FundPurpose purpose,
        @Nullable String merchantId,
        @Nullable String orderId) {

    /** From the parameters of the list's address; whatever is no word of ours asks for nothing. */
    public static FundFilter of(@Nullable String purpose, @Nullable String merchantId, @Nullable String orderId) {
        FundPurpose chosen = null;
        for (FundPurpose one : FundPurpose.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(purpose)) {
                chosen = one;
            }
        }
        return new FundFilter(chosen, Typed.orNull(merchantId), Typed.orNull(orderId));
    }

    /** The parameters again, for links and exports. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        if (purpose != null) {
            words.put("purpose", purpose.word());
        }
        if (merchantId != null) {
            words.put("merchant", merchantId);
        }
        if (orderId != null) {
            words.put("order", orderId);
        }
        return words;
    }

    String where() {
        return (purpose == null ? "" : " and p.purpose = :purpose")
                + (merchantId == null ? "" : " and p.merchant_id = :merchant")
                + (orderId == null ? "" : " and p.order_id = :order");
    }
}
