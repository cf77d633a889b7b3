package io.touchstone.deposit.proof;

import java.util.List;
import java.util.Locale;

/**
 * All accounts of one currency by purpose, debits beside credits (the two sides are equal, or the books are wrong).
 *
 * @param lines in the order of the books, those without an account left out
 */
public record TrialBalance(String currency, List<Line> lines) {

    /** The accounts of one purpose: those that stand below zero on the debit side, the others on the credit side. */
    public record Line(String purpose, long accounts, long debitMinor, long creditMinor) {

        public String messageKey() {
            return "deposit.purpose." + purpose.toLowerCase(Locale.ROOT);
        }
    }

    public TrialBalance {
        lines = List.copyOf(lines);
    }

    public long accounts() {
        return lines.stream().mapToLong(Line::accounts).sum();
    }

    public long debitMinor() {
        return lines.stream().mapToLong(Line::debitMinor).reduce(0, Math::addExact);
    }

    public long creditMinor() {
        return lines.stream().mapToLong(Line::creditMinor).reduce(0, Math::addExact);
    }

    /** What must be nothing. */
    public long differenceMinor() {
        return Math.subtractExact(creditMinor(), debitMinor());
    }

    public boolean isBalanced() {
        return differenceMinor() == 0;
    }
}
