package io.touchstone.deposit.statement;

/**
 * What stands, or is moved, in a book.
 *
 * @param amount of the account, or what is available of what is lodged
 * @param frozen what is set aside; zero for every other book
 */
public record Stand(long amount, long frozen) {

    static final Stand NOTHING = new Stand(0, 0);

    /** What is lodged altogether. */
    public long total() {
        return Math.addExact(amount, frozen);
    }

    Stand plus(Stand other) {
        return new Stand(Math.addExact(amount, other.amount), Math.addExact(frozen, other.frozen));
    }

    Stand minus(Stand other) {
        return new Stand(Math.subtractExact(amount, other.amount), Math.subtractExact(frozen, other.frozen));
    }
}
