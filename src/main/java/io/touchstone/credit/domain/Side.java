package io.touchstone.credit.domain;

/** One side of an order, as the one that rates. */
public enum Side {
    BUYER,
    SELLER;

    public Side other() {
        return this == BUYER ? SELLER : BUYER;
    }

    /** As the contract calls it. */
    public String word() {
        return this == BUYER ? "buyer" : "seller";
    }

    public static Side of(String word) {
        return "buyer".equals(word) ? BUYER : SELLER;
    }
}
