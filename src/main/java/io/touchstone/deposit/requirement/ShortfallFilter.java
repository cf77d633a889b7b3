package io.touchstone.deposit.requirement;

import io.touchstone.deposit.requirement.Shortfall.State;
import io.touchstone.shell.Typed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which top-up notices the list shows; what cannot be read is no filter.
 *
 * @param view {@code open} when nothing else was chosen; {@code all} for every one
 * @param merchant the id of one shop
 */
public record ShortfallFilter(String view, @Nullable String merchant) {

    /** Of which a measure is due, by time. */
    static final String DUE = "due";

    /** Of which suspending the shop waits for a decision. */
    static final String PROPOSED = "proposed";

    static final String ALL = "all";

    private static final String OPEN = State.OPEN.word();

    /** What can be chosen. The message key is {@code deposit.shortfall.view.<word>}. */
    public static final List<String> VIEWS =
            List.of(OPEN, DUE, PROPOSED, State.PAID.word(), State.LAPSED.word(), State.CLOSED.word(), ALL);

    public ShortfallFilter {
        view = VIEWS.contains(view) ? view : OPEN;
        merchant = Typed.orNull(merchant);
    }

    static ShortfallFilter of(Map<String, String> chosen) {
        return new ShortfallFilter(chosen.getOrDefault("view", OPEN), chosen.get("merchant"));
    }

    /** The state that it asks for; null for all. */
    @Nullable
    String state() {
        if (view.equals(ALL)) {
            return null;
        }
        return Arrays.stream(State.values()).anyMatch(state -> state.word().equals(view)) ? view : OPEN;
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
}
