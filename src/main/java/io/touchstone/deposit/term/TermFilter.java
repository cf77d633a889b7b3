package io.touchstone.deposit.term;

import io.touchstone.deposit.TermTrigger;
import io.touchstone.shell.Typed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which settlement terms a reader wants to see. */
public record TermFilter(
        Term.@Nullable State state,
        @Nullable TermTrigger trigger,
        @Nullable String merchantId) {

    /** From the parameters of the list's address; whatever is no word of ours asks for nothing. */
    public static TermFilter of(@Nullable String state, @Nullable String trigger, @Nullable String merchantId) {
        return new TermFilter(
                Typed.word(Term.State.values(), state).orElse(null),
                Typed.word(TermTrigger.values(), trigger).orElse(null),
                Typed.orNull(merchantId));
    }

    /** The parameters again, for links and exports. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        if (state != null) {
            words.put("state", state.word());
        }
        if (trigger != null) {
            words.put("trigger", trigger.word());
        }
        if (merchantId != null) {
            words.put("merchant", merchantId);
        }
        return words;
    }

    String where() {
        return condition()
                + (trigger == null ? "" : " and t.term_trigger = :trigger")
                + (merchantId == null ? "" : " and t.merchant_id = :merchant");
    }

    /** The values of {@link #where()}. */
    Map<String, String> values() {
        Map<String, String> values = words();
        values.remove("state");
        return values;
    }

    private String condition() {
        if (state == null) {
            return "";
        }
        return switch (state) {
            case IN_FORCE -> " and t.lifted_at is null and t.over_at is null";
            case LIFTED -> " and t.lifted_at is not null";
            case OVER -> " and t.over_at is not null";
        };
    }
}
