package io.touchstone.trade;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Told when ratings change, in the same transaction and for whole sets, so that what is computed from them is fresh when an
 * import says it has succeeded. Upper modules implement it.
 *
 * <p>The pairs touched stand in the temporary table {@code trade_touched_pair (merchant_id, buyer_id)}, without doubles,
 * on the caller's connection. Ratings of these pairs cannot be changed by anybody else until the transaction ends.
 */
public interface FactsApplied {

    /** The ratings of the touched pairs are about to change; they still stand as they were. */
    void beforeChange(JdbcTemplate connection);

    /** The ratings of the touched pairs have changed. */
    void afterChange(JdbcTemplate connection);

    /** Follows one rating that arrives alone; cheaper than a set of one, and without the temporary table. */
    OneRating oneRating();

    /** What one rating changes, in the same two round trips that judge it and that keep it. */
    interface OneRating {

        /** Adds what has to be known of the order's pair as it stands. */
        void read(RoundTrip reading, String orderId);

        /** The rating is being kept: adds what it changes. Not called for one that is refused. */
        void write(RoundTrip writing, NewRating rating);

        /** All that was added has been done. */
        void written(JdbcTemplate connection);
    }

    /**
     * Whether new or completed orders matter even when nobody rated them (ruling C8, policy {@code ALWAYS}); then their
     * pairs are touched too.
     */
    default boolean watchesOrders() {
        return false;
    }
}
