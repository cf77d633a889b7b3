package io.touchstone.deposit.payment;

import io.touchstone.shell.Typed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which lines of the bank a list shows, as it stands in the address; what is no such word is no filter. */
public record LineFilter(
        @Nullable String state,
        @Nullable String direction,
        @Nullable UUID statement,
        @Nullable String reference) {

    private static final String OPEN = "open";

    /** From what somebody typed or followed. */
    public static LineFilter of(Map<String, String> parameters) {
        return new LineFilter(
                known(parameters.get("state"), states()),
                known(parameters.get("direction"), List.of("in", "out")),
                Typed.id(parameters.get("statement")).orElse(null),
                Typed.orNull(parameters.get("reference")));
    }

    /** The states of lines, and {@code open} for those that wait for people. */
    public static List<String> states() {
        List<String> words = new ArrayList<>(List.of(OPEN));
        Arrays.stream(BankLine.State.values()).map(BankLine.State::word).forEach(words::add);
        return words;
    }

    private static @Nullable String known(@Nullable String word, List<String> words) {
        return word != null && words.contains(word) ? word : null;
    }

    /** The chosen ones by name. */
    public Map<String, String> parameters() {
        Map<String, String> chosen = new LinkedHashMap<>();
        put(chosen, "state", state);
        put(chosen, "direction", direction);
        put(chosen, "statement", statement == null ? null : statement.toString());
        put(chosen, "reference", reference);
        return chosen;
    }

    private static void put(Map<String, String> chosen, String name, @Nullable String value) {
        if (value != null) {
            chosen.put(name, value);
        }
    }

    /** The conditions over {@code deposit_bank_line l}, with parameters of the same names. */
    String where() {
        StringBuilder where = new StringBuilder(" where true");
        if (OPEN.equals(state)) {
            where.append(" and l.state in ('unmatched', 'differing') and :state is not null");
        } else if (state != null) {
            where.append(" and l.state = :state");
        }
        if (direction != null) {
            where.append(" and l.direction = :direction");
        }
        if (statement != null) {
            where.append(" and l.statement_id = :statement::uuid");
        }
        if (reference != null) {
            where.append(" and l.bank_reference = :reference");
        }
        return where.toString();
    }
}
