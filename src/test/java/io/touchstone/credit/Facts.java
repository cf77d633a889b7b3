package io.touchstone.credit;

import io.touchstone.trade.FactsApplied;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes facts as trade would, and tells credit: one by one, or as one set. */
public final class Facts {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final FactsApplied applied;

    public Facts(JdbcTemplate jdbc, TransactionTemplate transactions, FactsApplied applied) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.applied = applied;
    }

    /** An order whose parties and product are told from its id: {@code buyer-merchant-product-number}. */
    public record OrderKey(String buyer, String merchant, String product, String number) {

        public String id() {
            return buyer + "-" + merchant + "-" + product + "-" + number;
        }
    }

    /** A rating; scores may be null. */
    public record Rating(
            OrderKey order,
            String by,
            int outcome,
            Instant at,
            @Nullable Integer d,
            @Nullable Integer s,
            @Nullable Integer l) {}

    public void merchant(String merchantId, String category, String state) {
        jdbc.update(
                "insert into taxonomy_category (category_code, name_zh, updated_at) values (?, ?, now()) on conflict do nothing",
                category,
                category);
        jdbc.update(
                "insert into merchant (merchant_id, name, category_code, updated_at) values (?, ?, ?, now())",
                merchantId,
                merchantId,
                category);
        jdbc.update(
                "insert into merchant_state (merchant_id, valid_from, state, cause, recorded_at)"
                        + " values (?, '-infinity', ?, 'test', now())",
                merchantId,
                state);
    }

    public void order(OrderKey order, Instant created, Instant completed) {
        jdbc.update(
                """
                insert into trade_order (order_id, buyer_id, merchant_id, product_id, amount_minor, created_at, paid_at,
                                         completed_at)
                values (?, ?, ?, ?, 100, ?, ?, ?)
                """,
                order.id(),
                order.buyer(),
                order.merchant(),
                order.product(),
                utc(created),
                utc(created),
                utc(completed));
    }

    /** Writes a row and tells credit by the cheap way for one pair. */
    public void rate(Rating rating, String verdict) {
        one(rating.order(), () -> insert(rating, verdict));
    }

    public void rate(Rating rating) {
        rate(rating, "first");
    }

    /** Does something to one pair's ratings by the cheap way. */
    public void one(OrderKey order, Runnable change) {
        transactions.executeWithoutResult(status -> {
            Runnable after = applied.beforeChange(jdbc, new FactsApplied.Pair(order.merchant(), order.buyer()));
            change.run();
            after.run();
        });
    }

    /** Does something to the ratings of all pairs, as one set. */
    public void all(Runnable change) {
        transactions.executeWithoutResult(status -> {
            jdbc.execute("""
                    create temporary table trade_touched_pair on commit drop as
                    select distinct merchant_id, buyer_id from trade_order
                    """);
            applied.beforeChange(jdbc);
            change.run();
            applied.afterChange(jdbc);
        });
    }

    public void insert(Rating rating, String verdict) {
        jdbc.update(
                """
                insert into trade_rating (order_id, rated_by, outcome, description_score, service_score, logistics_score,
                                          rated_at, merchant_id, buyer_id, product_id, order_created_at,
                                          order_completed_at, verdict)
                select order_id, ?, ?, ?, ?, ?, ?, merchant_id, buyer_id, product_id, created_at, completed_at, ?
                from trade_order where order_id = ?
                """,
                rating.by(),
                rating.outcome(),
                rating.d(),
                rating.s(),
                rating.l(),
                utc(rating.at()),
                verdict,
                rating.order().id());
    }

    public UUID voidRating(OrderKey order, String by, Instant at) {
        UUID id = UUID.nameUUIDFromBytes((order.id() + by + at).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        one(order, () -> {
            jdbc.update("insert into trade_void values (?, 'V-1', 'brushing', ?, now(), 'test')", id, utc(at));
            jdbc.update(
                    "insert into trade_void_rating values (?, ?, ?, ?, ?)",
                    id,
                    order.id(),
                    by,
                    order.merchant(),
                    order.buyer());
        });
        return id;
    }

    public void revertVoid(UUID id, OrderKey order, Instant at) {
        one(
                order,
                () -> jdbc.update(
                        "insert into trade_void_reversal values (?, 'mistake', ?, now(), 'test')", id, utc(at)));
    }

    public static OrderKey key(String text) {
        String[] parts = text.toLowerCase(Locale.ROOT).split("-");
        return new OrderKey(parts[0], parts[1], parts[2], parts[3]);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(java.time.ZoneOffset.UTC);
    }
}
