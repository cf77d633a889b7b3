package io.touchstone.deposit.refund;

import io.touchstone.shell.Typed;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which refunds a list shows, as it stands in the address; what is no such word is no filter. */
public final class RefundFilter {

    private RefundFilter() {}

    /** The known ones by name: {@code state} and {@code merchant}. */
    public static Map<String, String> of(Map<String, String> parameters) {
        Map<String, String> chosen = new LinkedHashMap<>();
        String state = Typed.orNull(parameters.get("state"));
        if (state != null && Refund.State.words().contains(state)) {
            chosen.put("state", state);
        }
        String merchant = Typed.orNull(parameters.get("merchant"));
        if (merchant != null) {
            chosen.put("merchant", merchant);
        }
        return chosen;
    }
}
