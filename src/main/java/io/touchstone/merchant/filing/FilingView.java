package io.touchstone.merchant.filing;

import java.time.LocalDate;
import java.util.List;

/**
 * The filing of one period as its page shows it.
 *
 * @param periods the ones that can be chosen, newest first
 */
public record FilingView(String period, List<String> periods, long registered, long unregistered, List<Filed> past) {

    /** One filing that went out. */
    public record Filed(String period, LocalDate filedOn, String receipt) {}

    /** Whether the period's filing went out already. */
    public boolean isFiled() {
        return past.stream().anyMatch(one -> one.period().equals(period));
    }
}
