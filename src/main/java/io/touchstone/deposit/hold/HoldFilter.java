package io.touchstone.deposit.hold;

import io.touchstone.deposit.HoldView;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.Typed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which holds a reader wants to see; whatever is no word of ours asks for nothing.
 *
 * @param state a state, or {@link #ENDING} for open ones that soon let go by themselves
 */
public record HoldFilter(
        @Nullable String merchant,
        @Nullable String caseNo,
        @Nullable String state,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Open holds that run out within three days, and those past their time. */
    public static final String ENDING = "ending";

    private static final Duration ENDING_DAYS = Duration.ofDays(3);

    public static HoldFilter of(Map<String, String> parameters) {
        return new HoldFilter(
                Typed.orNull(parameters.get("merchant")),
                Typed.orNull(parameters.get("case")),
                states().stream()
                        .filter(word -> word.equals(parameters.get("state")))
                        .findAny()
                        .orElse(null),
                Typed.day(parameters.get("from")).orElse(null),
                Typed.day(parameters.get("to")).orElse(null));
    }

    /** What a reader can choose from. */
    public static List<String> states() {
        List<String> words = new ArrayList<>();
        for (HoldView.State state : HoldView.State.values()) {
            words.add(state.word());
        }
        words.add(ENDING);
        return words;
    }

    /** The parameters again, for links and exports. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        Stream.of(
                        Map.entry("merchant", Optional.ofNullable(merchant)),
                        Map.entry("case", Optional.ofNullable(caseNo)),
                        Map.entry("state", Optional.ofNullable(state)),
                        Map.entry("from", Optional.ofNullable(from).map(LocalDate::toString)),
                        Map.entry("to", Optional.ofNullable(to).map(LocalDate::toString)))
                .forEach(entry -> entry.getValue().ifPresent(value -> words.put(entry.getKey(), value)));
        return words;
    }

    String where() {
        String ending = " and h.state = 'open' and h.expires_at <= :soon";
        return (merchant == null ? "" : " and h.merchant_id = :merchant")
                + (caseNo == null ? "" : " and h.case_no = :case")
                + (state == null ? "" : state.equals(ENDING) ? ending : " and h.state = :state")
                + (from == null ? "" : " and h.placed_at >= :from")
                + (to == null ? "" : " and h.placed_at < :to");
    }

    /** The values that {@link #where()} names. */
    Map<String, Object> values(PlatformTime time, Instant now) {
        Map<String, Object> values = new LinkedHashMap<>(words());
        if (from != null) {
            values.put("from", time.startOf(from));
        }
        if (to != null) {
            values.put("to", time.startOf(to.plusDays(1)));
        }
        if (values.remove("state", ENDING)) {
            values.put("soon", soon(now));
        }
        return values;
    }

    static Instant soon(Instant now) {
        return now.plus(ENDING_DAYS);
    }
}
