package io.touchstone.inspection.appraisal;

import io.touchstone.shell.Typed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which appraisals a reader wants to see. */
public record AppraisalFilter(
        @Nullable AppraisalState state, @Nullable String merchant) {

    /** From the parameters of the list’s address; whatever is no word of ours asks for nothing. */
    public static AppraisalFilter of(@Nullable String state, @Nullable String merchant) {
        return new AppraisalFilter(AppraisalState.typed(state).orElse(null), Typed.orNull(merchant));
    }

    /** The parameters again, for links and exports. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        if (state != null) {
            words.put("state", state.word());
        }
        if (merchant != null) {
            words.put("merchant", merchant);
        }
        return words;
    }

    String where() {
        return (state == null ? "" : " and a.state = :state")
                + (merchant == null ? "" : " and a.merchant_id = :merchant");
    }
}
