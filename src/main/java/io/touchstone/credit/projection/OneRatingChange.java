package io.touchstone.credit.projection;

import io.touchstone.credit.domain.OrderFact;
import io.touchstone.credit.domain.PlatformCalendar;
import io.touchstone.credit.domain.RatingFact;
import io.touchstone.credit.domain.Side;
import io.touchstone.trade.FactsApplied;
import io.touchstone.trade.NewRating;
import io.touchstone.trade.RoundTrip;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What one rating online changes: its pair is read once, and what it becomes is known without reading it again. */
final class OneRatingChange implements FactsApplied.OneRating {

    /** The pair's facts, whether its merchant has a score, and the state; at least one row for every order there is. */
    private static final String READ = "select r.*, s.merchant_id is not null, " + ProjectionState.COLUMNS
            + " from trade_order o cross join credit_projection p"
            + " left join credit_score s on s.merchant_id = o.merchant_id"
            + " left join lateral (" + PairSql.ofOrder("o", "p.default_policy = 'ALWAYS'") + " offset 0) r on true"
            + " where o.order_id = ?";

    private static final int HAS_SCORE = PairSql.COLUMN_COUNT + 1;

    private final PlatformCalendar calendar;
    private final LevelUpdates levels;
    private final Instant at;
    private final List<PairRow> rows = new ArrayList<>();
    private @Nullable ProjectionState state;
    private boolean hasScore;
    private LevelUpdates.@Nullable Pending pending;

    OneRatingChange(PlatformCalendar calendar, LevelUpdates levels, Instant at) {
        this.calendar = calendar;
        this.levels = levels;
        this.at = at;
    }

    @Override
    public void read(RoundTrip reading, String orderId) {
        reading.add(READ, this::take, orderId);
    }

    private void take(ResultSet row) throws SQLException {
        if (state == null) {
            hasScore = row.getBoolean(HAS_SCORE);
            state = ProjectionState.read(row, HAS_SCORE);
        }
        if (row.getString(1) != null) {
            rows.add(PairReader.pairRow(row));
        }
    }

    @Override
    public void write(RoundTrip writing, NewRating rating) {
        ProjectionState stored = Objects.requireNonNull(state);
        MerchantChange change = new MerchantChange(stored, calendar, PlatformCalendar.micros(at));
        change.add(orders(), -1);
        rows.add(row(rating));
        change.add(orders(), 1);
        LevelUpdates.Pending levelsAfter = levels.pending(at);
        if (new OneChangeSql(rating.merchantId(), change, at).addTo(writing, hasScore, levelsAfter)) {
            pending = levelsAfter;
        }
    }

    @Override
    public void written(JdbcTemplate connection) {
        if (pending != null) {
            pending.settle(connection);
        }
    }

    private Collection<OrderFact> orders() {
        PairRows pair = new PairRows();
        rows.forEach(pair::add);
        return pair.orders();
    }

    private static PairRow row(NewRating rating) {
        return new PairRow(
                PairRow.FIRST,
                rating.bySeller() ? Side.SELLER : Side.BUYER,
                rating.orderId(),
                rating.productId(),
                rating.outcome(),
                PlatformCalendar.micros(rating.ratedAt()),
                RatingFact.NEVER,
                PlatformCalendar.micros(rating.createdAt()),
                PlatformCalendar.micros(rating.completedAt()),
                rating.description(),
                rating.service(),
                rating.logistics());
    }
}
