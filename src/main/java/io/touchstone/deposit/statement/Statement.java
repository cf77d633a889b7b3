package io.touchstone.deposit.statement;

import io.touchstone.deposit.ledger.TransferKind;
import java.util.List;

/**
 * A book over some days. Opening and closing are read off the running balances of the accounts, the movements are added up from
 * the entries: that both agree is asked again each time somebody looks.
 */
public record Statement(Book book, StatementPeriod period, Stand opening, Stand closing, List<Total> totals) {

    public Statement {
        totals = List.copyOf(totals);
    }

    /** What the transfers of one kind moved altogether. */
    public record Total(TransferKind kind, long count, Stand moved) {}

    public Stand movements() {
        return totals.stream().map(Total::moved).reduce(Stand.NOTHING, Stand::plus);
    }

    public long count() {
        return totals.stream().mapToLong(Total::count).sum();
    }

    /** Whether opening and movements make the closing. */
    public boolean agrees() {
        return opening.plus(movements()).equals(closing);
    }
}
