package io.touchstone.credit;

import io.touchstone.trade.FactsApplied;
import io.touchstone.trade.NewRating;
import io.touchstone.trade.RoundTrip;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
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
                "insert into taxonomy_category (category_code, name_zh, updated_at) values (?, ?, 'epoch') on conflict do nothing",
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

    /** Writes a row and tells credit: by the cheap way when it is the first of its side, as a set of one pair else. */
    public void rate(Rating rating, String verdict) {
        if (verdict.equals("first")) {
            transactions.executeWithoutResult(status -> follow(rating));
        } else {
            one(rating.order(), () -> insert(rating, verdict));
        }
    }

    private void follow(Rating rating) {
        FactsApplied.OneRating follower = applied.oneRating();
        RoundTrip reading = new RoundTrip();
        follower.read(reading, rating.order().id());
        reading.go(jdbc);
        insert(rating, "first");
        RoundTrip writing = new RoundTrip();
        follower.write(writing, newRating(rating));
        writing.go(jdbc);
        follower.written(jdbc);
    }

    private NewRating newRating(Rating rating) {
        OrderKey order = rating.order();
        return Objects.requireNonNull(jdbc.queryForObject(
                "select created_at, completed_at from trade_order where order_id = ?",
                (row, index) -> new NewRating(
                        order.merchant(),
                        order.buyer(),
                        order.id(),
                        order.product(),
                        rating.by().equals("seller"),
                        rating.outcome(),
                        rating.at(),
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        mark(rating.d()),
                        mark(rating.s()),
                        mark(rating.l())),
                order.id()));
    }

    public void rate(Rating rating) {
        rate(rating, "first");
    }

    /** Does something to one pair's ratings, as a set of one. */
    public void one(OrderKey order, Runnable change) {
        transactions.executeWithoutResult(status -> {
            jdbc.execute("create temporary table trade_touched_pair"
                    + " (merchant_id text collate \"C\", buyer_id text collate \"C\") on commit drop");
            jdbc.update("insert into trade_touched_pair values (?, ?)", order.merchant(), order.buyer());
            applied.beforeChange(jdbc);
            change.run();
            applied.afterChange(jdbc);
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

    private static int mark(@Nullable Integer mark) {
        return mark == null ? 0 : mark;
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
