package io.touchstone.credit.projection;

import io.touchstone.credit.domain.DefaultRatingRule.Policy;

/**
 * Selects the facts of pairs in the columns of {@link PairRow}, behind {@code merchant_id} and {@code buyer_id}. Rows of a pair
 * come together; orders that nobody rated are selected only where a policy makes something of silence.
 */
public final class PairSql {

    static final int COLUMN_COUNT = 14;

    private static final String RATINGS = """
            select r.merchant_id, r.buyer_id, (case r.verdict when 'first' then 0 else 1 end)::smallint as kind,
                   r.rated_by = 'seller' as by_seller, r.order_id, r.product_id, r.outcome, r.rated_at as at,
                   null::timestamptz as until, r.order_created_at, r.order_completed_at,
                   r.description_score, r.service_score, r.logistics_score
            from trade_rating r
            where r.verdict in ('first', 'revision')""";

    private static final String VOIDS = """
            select r.merchant_id, r.buyer_id, 2::smallint, r.rated_by = 'seller', r.order_id, null, 0::smallint,
                   v.effective_at, x.effective_at, null, null, null::smallint, null::smallint, null::smallint
            from trade_void_rating r
            join trade_void v using (void_id)
            left join trade_void_reversal x using (void_id)
            where true""";

    private static final String SILENT_ORDERS = """
            select r.merchant_id, r.buyer_id, 3::smallint, false, r.order_id, r.product_id, 0::smallint,
                   null, null, coalesce(r.created_at, r.paid_at), r.completed_at,
                   null::smallint, null::smallint, null::smallint
            from trade_order r
            where r.completed_at is not null""";

    private PairSql() {}

    /** Every pair there is, merchant by merchant. */
    static String everything(Policy policy) {
        return facts(policy, "", " union all ") + " order by 1, 2";
    }

    /**
     * The pairs of a query, in its order. Each is looked up by itself, so that the cost follows the number of pairs and not
     * the size of the tables.
     *
     * @param pairs a query or table with {@code merchant_id} and {@code buyer_id}, without doubles
     */
    public static String ofPairs(String pairs, Policy policy) {
        String same = " and r.merchant_id = p.merchant_id and r.buyer_id = p.buyer_id";
        return "select r.* from " + pairs + " p cross join lateral (" + facts(policy, same, " union all ")
                + " offset 0) r";
    }

    /**
     * The pair of one order.
     *
     * @param order the alias by which its merchant and buyer are known
     * @param silence the condition on which orders that nobody rated matter
     */
    static String ofOrder(String order, String silence) {
        String same = " and r.merchant_id = %1$s.merchant_id and r.buyer_id = %1$s.buyer_id".formatted(order);
        return facts(Policy.ALWAYS, same, " union all ") + " and " + silence;
    }

    /** All pairs of the merchants in the array parameter {@code merchants}. */
    public static String ofMerchants(Policy policy) {
        return facts(policy, " and r.merchant_id = any (:merchants)", " union all ") + " order by 1, 2";
    }

    private static String facts(Policy policy, String condition, String union) {
        String rated = RATINGS + condition + union + VOIDS + condition;
        return policy == Policy.ALWAYS ? rated + union + SILENT_ORDERS + condition : rated;
    }
}
