package io.touchstone.deposit.term;

import java.util.List;
import java.util.Map;

/** One term with the orders it keeps. */
public record TermView(Term term, List<HeldOrder> orders, boolean more, Map<String, String> names) {

    public TermView {
        orders = List.copyOf(orders);
        names = Map.copyOf(names);
    }

    /** How an actor is called. */
    public String name(String by) {
        String id = by.substring(by.indexOf(':') + 1);
        return names.getOrDefault(id, id);
    }
}
