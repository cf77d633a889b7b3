package io.touchstone.trade.domain;

import io.touchstone.intake.CopyRows;
import io.touchstone.intake.Fact;
import io.touchstone.intake.FactVerdict;
import io.touchstone.trade.FactsApplied;
import io.touchstone.trade.NewRating;
import io.touchstone.trade.RoundTrip;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes one rating in two round trips, one that reads and one that writes, when its side has not rated the order before. Anything
 * that may judge other rows anew is left to the way of the files.
 */
@Component
class SingleRating {

    /** Waits for files that are being applied, and for others of the same pair; read again after the wait. */
    private static final String LOCK = "select set_config('lock_timeout', '5s', true), pg_advisory_xact_lock_shared("
            + TradeLocks.FACTS + "), pg_advisory_xact_lock(hashtextextended(merchant_id || chr(31) || buyer_id, 0))"
            + " from trade_order where order_id = ?";

    private static final String ORDER_AND_KEPT = """
            select o.merchant_id, o.buyer_id, o.product_id, coalesce(o.created_at, o.paid_at) as created_at,
                   o.completed_at, r.outcome, r.description_score, r.service_score, r.logistics_score, r.comment,
                   r.rated_at, r.verdict
              from trade_order o
              left join lateral (
                   select * from trade_rating where order_id = ? and rated_by = ? and verdict = 'first'
                   union all
                   select * from trade_rating where order_id = ? and rated_by = ? and verdict <> 'first') r on true
             where o.order_id = ?
            """;

    private static final String INSERT =
            "insert into trade_rating (" + Ratings.STORED + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null)";

    private record Order(
            String merchantId,
            String buyerId,
            String productId,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime completedAt) {}

    private record Kept(
            Order order, @Nullable RatingRow row, @Nullable Verdict verdict) {}

    private final FactsListeners listeners;

    SingleRating(FactsListeners listeners) {
        this.listeners = listeners;
    }

    @Nullable
    FactVerdict apply(Fact fact, JdbcTemplate db) {
        String orderId = fact.text("order_id");
        String side = fact.text("rated_by");
        List<Kept> kept = new ArrayList<>();
        List<FactsApplied.OneRating> followers = listeners.oneRating();
        RoundTrip reading = new RoundTrip();
        reading.add(LOCK, row -> {}, orderId);
        reading.add(ORDER_AND_KEPT, row -> kept.add(kept(row)), orderId, side, orderId, side, orderId);
        followers.forEach(follower -> follower.read(reading, orderId));
        reading.go(db);
        return verdict(fact, kept, followers, db);
    }

    private static @Nullable FactVerdict verdict(
            Fact fact, List<Kept> kept, List<FactsApplied.OneRating> followers, JdbcTemplate db) {
        if (kept.isEmpty()) {
            return refused(RatingRule.ORDER_UNKNOWN);
        }
        Order order = kept.get(0).order();
        OffsetDateTime completedAt = order.completedAt();
        if (completedAt == null) {
            return refused(RatingRule.ORDER_NOT_COMPLETED);
        }
        RatingRow row = row(fact);
        long completed = CopyRows.micros(completedAt.toInstant());
        if (RatingJudge.isBeforeCompletion(row.ratedAt(), completed)) {
            return refused(RatingRule.BEFORE_COMPLETION);
        }
        if (kept.get(0).row() != null) {
            return again(row, kept);
        }
        Verdict verdict = new RatingJudge(completed).judge(row);
        RoundTrip writing = new RoundTrip();
        writing.add(INSERT, nothing -> {}, stored(fact, row, order, verdict));
        if (!verdict.isAccepted()) {
            writing.go(db);
            return refused(RatingRule.AFTER_WINDOW);
        }
        NewRating rating = newRating(fact, row, order, completedAt);
        followers.forEach(follower -> follower.write(writing, rating));
        writing.go(db);
        followers.forEach(follower -> follower.written(db));
        return new FactVerdict.Accepted();
    }

    private static @Nullable FactVerdict again(RatingRow row, List<Kept> kept) {
        for (Kept other : kept) {
            if (other.row() != null && other.row().isEqualTo(row)) {
                return other.verdict() == Verdict.LATE ? refused(RatingRule.AFTER_WINDOW) : new FactVerdict.Duplicate();
            }
        }
        return null;
    }

    private static FactVerdict refused(RatingRule rule) {
        return new FactVerdict.Refused(rule.column(), rule.slug(), rule.detail());
    }

    private static @Nullable Object[] stored(Fact fact, RatingRow row, Order order, Verdict verdict) {
        return new @Nullable Object[] {
            fact.text("order_id"),
            fact.text("rated_by"),
            row.outcome(),
            score(row.description()),
            score(row.service()),
            score(row.logistics()),
            fact.optionalText("comment"),
            CopyRows.instant(row.ratedAt()).atOffset(ZoneOffset.UTC),
            order.merchantId(),
            order.buyerId(),
            order.productId(),
            order.createdAt(),
            order.completedAt(),
            verdict.word()
        };
    }

    private static NewRating newRating(Fact fact, RatingRow row, Order order, OffsetDateTime completedAt) {
        return new NewRating(
                order.merchantId(),
                order.buyerId(),
                fact.text("order_id"),
                order.productId(),
                fact.text("rated_by").equals("seller"),
                row.outcome(),
                CopyRows.instant(row.ratedAt()),
                order.createdAt().toInstant(),
                completedAt.toInstant(),
                row.description(),
                row.service(),
                row.logistics());
    }

    private static @Nullable Short score(short score) {
        return score == 0 ? null : score;
    }

    private static RatingRow row(Fact fact) {
        String comment = fact.optionalText("comment");
        return new RatingRow(
                fact.micros("rated_at"),
                outcome(fact.text("outcome")),
                score(fact.optionalNumber("description_score")),
                score(fact.optionalNumber("service_score")),
                score(fact.optionalNumber("logistics_score")),
                comment == null ? null : comment.getBytes(StandardCharsets.UTF_8));
    }

    private static short score(@Nullable Long score) {
        return score == null ? 0 : score.shortValue();
    }

    private static short outcome(String word) {
        return switch (word) {
            case "positive" -> 1;
            case "neutral" -> 0;
            default -> -1;
        };
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Order order = new Order(
                row.getString("merchant_id"),
                row.getString("buyer_id"),
                row.getString("product_id"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("completed_at", OffsetDateTime.class));
        String verdict = row.getString("verdict");
        if (verdict == null) {
            return new Kept(order, null, null);
        }
        String comment = row.getString("comment");
        RatingRow rating = new RatingRow(
                CopyRows.micros(row.getObject("rated_at", OffsetDateTime.class).toInstant()),
                row.getShort("outcome"),
                row.getShort("description_score"),
                row.getShort("service_score"),
                row.getShort("logistics_score"),
                comment == null ? null : comment.getBytes(StandardCharsets.UTF_8));
        return new Kept(order, rating, Verdict.of(verdict));
    }
}
