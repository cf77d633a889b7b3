package io.touchstone.deposit.fund;

import java.util.List;
import java.util.Map;

/**
 * One payment of the fund with what became of it.
 *
 * @param own whether the reader asked for it and so cannot decide who bears it
 */
public record FundPaymentView(
        FundPayment payment, List<FaultDecision> faults, List<Debt> debts, Map<String, String> names, boolean own) {

    public FundPaymentView {
        faults = List.copyOf(faults);
        debts = List.copyOf(debts);
        names = Map.copyOf(names);
    }

    /** How an actor is called. */
    public String name(String by) {
        String id = by.substring(by.indexOf(':') + 1);
        return names.getOrDefault(id, id);
    }
}
