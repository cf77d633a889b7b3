package io.touchstone.kernel;

import java.util.Currency;

/** An exact amount in minor units (fen, cents) of one currency. */
public record Money(long minor, Currency currency) {

    /** @throws IllegalArgumentException when the currencies differ */
    public Money plus(Money other) {
        requireSame(other);
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    /** @throws IllegalArgumentException when the currencies differ */
    public Money minus(Money other) {
        requireSame(other);
        return new Money(Math.subtractExact(minor, other.minor), currency);
    }

    private void requireSame(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("mixed currencies " + currency + " and " + other.currency);
        }
    }
}
