package io.touchstone.deposit.ledger;

import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One transfer that is to be made: two or more legs in one currency that add up to nothing.
 *
 * @param cause what it carries out; of one kind and cause there is one transfer, however often it is told
 */
public record Posting(TransferKind kind, UUID cause, Instant at, List<Leg> legs) {

    /** The most one leg can move, in minor units; the database holds the same bound. */
    public static final long AMOUNT_MAX = 1_000_000_000_000_000L;

    /** @param amountMinor what is added to the account; below zero it is taken away */
    public record Leg(AccountKey account, long amountMinor) {}

    public Posting {
        legs = List.copyOf(legs);
        if (legs.size() < 2) {
            throw new IllegalArgumentException("a transfer has two legs or more");
        }
        long total = 0;
        Set<AccountKey> accounts = new HashSet<>();
        for (Leg leg : legs) {
            if (leg.amountMinor() == 0
                    || Math.abs(leg.amountMinor()) > AMOUNT_MAX
                    || leg.amountMinor() == Long.MIN_VALUE) {
                throw new IllegalArgumentException("a leg of " + leg.amountMinor());
            }
            if (!leg.account().currency().equals(legs.get(0).account().currency())) {
                throw new IllegalArgumentException("mixed currencies");
            }
            if (!accounts.add(leg.account())) {
                throw new IllegalArgumentException("an account twice");
            }
            total = Math.addExact(total, leg.amountMinor());
        }
        if (total != 0) {
            throw new IllegalArgumentException("legs add up to " + total);
        }
    }

    /** The usual transfer: an amount from one account to another of its currency. */
    public static Posting move(
            TransferKind kind, UUID cause, Instant at, AccountKey from, AccountKey to, Money amount) {
        if (!amount.currency().equals(from.currency())) {
            throw new IllegalArgumentException("mixed currencies");
        }
        return new Posting(kind, cause, at, List.of(new Leg(from, -amount.minor()), new Leg(to, amount.minor())));
    }

    public Currency currency() {
        return legs.get(0).account().currency();
    }
}
