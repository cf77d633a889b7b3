package io.touchstone.deposit;

import java.util.Locale;

/** Why orders are settled later than usual (rules.md 4, delayed settlement). The message key is {@code deposit.term.trigger.<word>}. */
public enum TermTrigger {
    /** The deposit falls short. */
    INSUFFICIENT_DEPOSIT(Reach.WHILE_IN_FORCE),
    /** A risk in shipment, receipt or after-sale service. */
    RISK(Reach.WHILE_IN_FORCE),
    /** A light risk of the same kinds. */
    LIGHT_RISK(Reach.WHILE_IN_FORCE),
    /** A penalty of two points: the orders of that product. */
    PENALTY_2(Reach.AT_START),
    /** A penalty of 24 points: all orders of the shop. */
    PENALTY_24(Reach.AT_START),
    /** A penalty of 48 points: all orders of the shop. */
    PENALTY_48(Reach.AT_START),
    /** A claim on an order that is not decided yet; it has no number of days, the order waits for the decision. */
    OPEN_CLAIM(Reach.AT_START);

    /** Which orders a trigger covers. */
    public enum Reach {
        /** Orders in transit at the moment it begins. */
        AT_START,
        /** Those, and orders paid later while it is in force. */
        WHILE_IN_FORCE
    }

    private final Reach reach;

    TermTrigger(Reach reach) {
        this.reach = reach;
    }

    public Reach reach() {
        return reach;
    }

    /** Whether the settlement waits for a decision and not for days. */
    public boolean isOpenEnded() {
        return this == OPEN_CLAIM;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word of the API: {@code insufficient-deposit}. */
    public String code() {
        return word().replace('_', '-');
    }

    public static TermTrigger of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
