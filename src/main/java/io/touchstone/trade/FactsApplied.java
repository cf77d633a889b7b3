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

    /** One buyer at one merchant. */
    record Pair(String merchantId, String buyerId) {}

    /**
     * As {@link #beforeChange(JdbcTemplate)}, for one rating that arrives alone: the pair is handed over and there is no
     * temporary table. Worth implementing where one rating has to be cheap.
     */
    default void beforeChange(JdbcTemplate connection, Pair pair) {
        connection.execute("create temporary table if not exists trade_touched_pair"
                + " (merchant_id text collate \"C\", buyer_id text collate \"C\", primary key (merchant_id, buyer_id))"
                + " on commit drop");
        connection.update(
                "insert into trade_touched_pair values (?, ?) on conflict do nothing",
                pair.merchantId(),
                pair.buyerId());
        beforeChange(connection);
    }

    /** As {@link #afterChange(JdbcTemplate)}, for one rating that arrived alone. */
    default void afterChange(JdbcTemplate connection, Pair pair) {
        afterChange(connection);
    }

    /**
     * The ratings of one pair are about to change, as when a single one arrives; cheaper than a set of one, and without
     * the temporary table. The caller runs the answer when they have changed.
     */
    Runnable beforeChange(JdbcTemplate connection, String merchantId, String buyerId);

    /**
     * Whether new or completed orders matter even when nobody rated them (ruling C8, policy {@code ALWAYS}); then their
     * pairs are touched too.
     */
    default boolean watchesOrders() {
        return false;
    }
}
