package io.touchstone.credit.register;

import io.touchstone.credit.StatementLine;
import io.touchstone.credit.domain.ByteOrder;
import io.touchstone.credit.domain.CreditPolicy;
import io.touchstone.credit.domain.DefaultRatingRule.Policy;
import io.touchstone.credit.domain.PairHistory;
import io.touchstone.credit.domain.PlatformCalendar;
import io.touchstone.credit.domain.Side;
import io.touchstone.credit.domain.Step;
import io.touchstone.credit.projection.PairSql;
import io.touchstone.credit.projection.Reckoning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;

/**
 * Finds the next few events of a merchant back in time, and what each changed. Only the pairs that these events belong to are
 * gone through, however long the merchant's history is.
 */
@Component
class StatementPager {

    /** Newest first; of one time by order and kind backwards. */
    static final Comparator<Step> NEWEST_FIRST = Comparator.comparingLong(Step::at)
            .thenComparing(Step::orderId, ByteOrder::compare)
            .thenComparing(Step::kind)
            .reversed();

    private static final String EVENTS = """
            select buyer_id, at, order_id, kind from (
                (select r.buyer_id, r.rated_at as at, r.order_id, case r.verdict when 'first' then 0 else 1 end as kind
                 from trade_rating r
                 where r.merchant_id = :merchant and r.rated_by = 'buyer' and r.verdict in ('first', 'revision')
                   and r.rated_at <= :before
                   and (r.rated_at, r.order_id, case r.verdict when 'first' then 0 else 1 end) < (:before, :order, :kind)
                 order by 2 desc, 3 desc, 4 desc limit :limit)
                union all
                %s
                union all
                (select e.buyer_id, e.at, e.order_id, e.kind from (
                     select w.buyer_id, v.effective_at as at, w.order_id, 3 as kind
                     from trade_void_rating w join trade_void v using (void_id) where w.merchant_id = :merchant
                     union all
                     select w.buyer_id, x.effective_at, w.order_id, 4
                     from trade_void_rating w join trade_void_reversal x using (void_id)
                     where w.merchant_id = :merchant) e
                 where (e.at, e.order_id, e.kind) < (:before, :order, :kind)
                 order by 2 desc, 3 desc, 4 desc limit :limit)) event
            order by at desc, order_id desc, kind desc limit :limit
            """;

    private static final String DEFAULTS = """
            (select r.buyer_id, r.order_completed_at + :after * interval '1 hour', r.order_id, 2
             from trade_rating r
             where r.merchant_id = :merchant and r.rated_by = 'seller' and r.verdict = 'first'
               and r.order_completed_at <= :before - :after * interval '1 hour'
               and (r.order_completed_at + :after * interval '1 hour', r.order_id, 2) < (:before, :order, :kind)
               and not exists (select from trade_rating b
                               where b.order_id = r.order_id and b.rated_by = 'buyer' and b.verdict = 'first')
             order by r.order_completed_at desc, 3 desc limit :limit)
            """;

    private static final String SILENCE = """
            (select o.buyer_id, o.completed_at + :after * interval '1 hour', o.order_id, 2
             from trade_order o
             where o.merchant_id = :merchant and o.completed_at <= :before - :after * interval '1 hour'
               and (o.completed_at + :after * interval '1 hour', o.order_id, 2) < (:before, :order, :kind)
               and not exists (select from trade_rating b
                               where b.order_id = o.order_id and b.rated_by = 'buyer' and b.verdict = 'first')
             order by o.completed_at desc, 3 desc limit :limit)
            """;

    private final Reckoning reckoning;
    private final PlatformCalendar calendar;

    StatementPager(Reckoning reckoning, PlatformCalendar calendar) {
        this.reckoning = reckoning;
        this.calendar = calendar;
    }

    /** A place in the statement: everything shown so far is at it or newer. */
    record Place(long at, String orderId, int kind) {

        boolean isBefore(Step step) {
            int byTime = Long.compare(step.at(), at);
            int byOrder = byTime != 0 ? byTime : ByteOrder.compare(step.orderId(), orderId);
            return (byOrder != 0 ? byOrder : Integer.compare(step.kind().ordinal(), kind)) < 0;
        }
    }

    /** The steps before a place, newest first, and whether there are older ones still. */
    record Found(List<Step> steps, boolean hasMore, Place last) {}

    /**
     * Looks at the next events before a place. Some of them bring no line, such as a void of what did not count, so fewer
     * steps than asked for do not mean the end.
     */
    Found before(String merchantId, Place place, int limit, CreditPolicy policy) {
        List<Place> places = new ArrayList<>();
        MapSqlParameterSource parameters = new MapSqlParameterSource()
                .addValue("merchant", merchantId)
                .addValue("before", Reckoning.time(place.at()))
                .addValue("order", place.orderId())
                .addValue("kind", place.kind())
                .addValue("after", policy.defaults().afterHours())
                .addValue("limit", limit);
        List<String> buyers = new ArrayList<>();
        reckoning.jdbc().query(EVENTS.formatted(defaults(policy)), parameters, row -> {
            buyers.add(row.getString(1));
            var at = row.getObject(2, java.time.OffsetDateTime.class).toInstant();
            places.add(new Place(PlatformCalendar.micros(at), row.getString(3), row.getInt(4)));
        });
        if (places.isEmpty()) {
            return new Found(List.of(), false, place);
        }
        Place last = places.get(places.size() - 1);
        return new Found(steps(merchantId, buyers, place, last, policy), places.size() == limit, last);
    }

    private List<Step> steps(String merchantId, List<String> buyers, Place from, Place to, CreditPolicy policy) {
        String pairs = "(select distinct :merchant::text as merchant_id, buyer_id from unnest(:buyers) as buyer_id)";
        var parameters =
                new MapSqlParameterSource("merchant", merchantId).addValue("buyers", buyers.toArray(String[]::new));
        List<Step> steps = new ArrayList<>();
        reckoning.read(
                PairSql.ofPairs(pairs, policy.defaults().policy()),
                parameters,
                (merchant, buyer, orders) -> new PairHistory(orders, Side.BUYER, policy.shape(), calendar)
                        .tell(step -> {
                            if (from.isBefore(step) && !to.isBefore(step)) {
                                steps.add(step);
                            }
                        }));
        steps.sort(NEWEST_FIRST);
        return steps;
    }

    private static String defaults(CreditPolicy policy) {
        return policy.defaults().policy() == Policy.ALWAYS ? SILENCE : DEFAULTS;
    }

    static StatementLine line(Step step, long balance) {
        return new StatementLine(
                PlatformCalendar.instant(step.at()),
                step.kind(),
                step.orderId(),
                Explanation.word(step.outcome()),
                step.points(),
                balance,
                step.rule());
    }
}
