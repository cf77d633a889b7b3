package io.touchstone.demo.market;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Makes what both sides say of a completed order. A few rows break rulings C1 and C2 on purpose, so that the list of rejections is
 * not empty.
 */
final class RatingMaker {

    private static final double BUYER_RATES = 0.74;
    private static final double SILENT_BUYER_RATES = 0.1;
    private static final double SELLER_RATES = 0.3;
    private static final double REVISED = 0.12;
    private static final double TOO_LATE = 0.0004;
    private static final double TOO_EARLY = 0.0001;
    private static final double REFUSED_CHANGE = 0.0003;
    private static final int WINDOW_HOURS = 360;

    private final MarketPlan plan;
    private final Opinions opinions;
    private final Dice dice;
    private final RowSink ratings;
    private long rejected;

    RatingMaker(MarketPlan plan, Vocabulary words, Dice dice, RowSink ratings) {
        this.plan = plan;
        this.opinions = new Opinions(words, dice);
        this.dice = dice;
        this.ratings = ratings;
    }

    void make(Sale sale) {
        if (sale.completedAt() == null) {
            return;
        }
        boolean silent = sale.shop().story() == Story.SILENT_BUYERS;
        if (sale.byRing() || dice.chance(silent ? SILENT_BUYER_RATES : BUYER_RATES)) {
            buyer(sale, sale.completedAt());
        }
        if (silent || dice.chance(SELLER_RATES)) {
            Opinion opinion = opinions.ofSeller();
            write(sale, "seller", opinion, sale.completedAt().plusSeconds(dice.between(60, 3 * 24 * 3600)));
        }
    }

    /** How many rows an import has to reject by rulings C1 and C2. */
    long rejected() {
        return rejected;
    }

    private void buyer(Sale sale, Instant completed) {
        Opinion opinion = opinions.ofBuyer(sale);
        double roll = sale.byRing() ? 1 : dice.unit();
        if (roll < TOO_LATE) {
            reject(sale, opinion, completed.plus(Duration.ofHours(dice.between(WINDOW_HOURS + 1, 900))));
        } else if (roll < TOO_LATE + TOO_EARLY) {
            reject(sale, opinion, completed.minus(Duration.ofMinutes(dice.between(10, 600))));
        } else {
            Instant at = completed.plusSeconds(secondsUntilRating(sale));
            write(sale, "buyer", opinion, at);
            changeMind(sale, opinion, at);
        }
    }

    /** Most rate soon, some wait until the window's end. */
    private long secondsUntilRating(Sale sale) {
        double part = dice.unit() * dice.unit();
        return sale.byRing() ? dice.between(60, 7200) : 120 + (long) (part * (WINDOW_HOURS - 1) * 3600);
    }

    private void changeMind(Sale sale, Opinion first, Instant at) {
        if (first.outcome() == Outcome.POSITIVE) {
            if (dice.chance(REFUSED_CHANGE)) {
                reject(sale, opinions.regret(), at.plus(Duration.ofHours(dice.between(24, 240))));
            }
        } else if (dice.chance(REVISED)) {
            write(sale, "buyer", opinions.reconciled(), at.plus(Duration.ofHours(dice.between(20, 600))));
        }
    }

    private void reject(Sale sale, Opinion opinion, Instant at) {
        if (write(sale, "buyer", opinion, at)) {
            rejected++;
        }
    }

    private boolean write(Sale sale, String side, Opinion opinion, Instant at) {
        if (!at.isBefore(plan.end())) {
            return false;
        }
        ratings.row(
                sale.orderId(),
                side,
                opinion.outcome().word(),
                mark(opinion.description()),
                mark(opinion.service()),
                mark(opinion.logistics()),
                opinion.comment(),
                at.toString());
        return true;
    }

    private static @Nullable String mark(int score) {
        return score == 0 ? null : Integer.toString(score);
    }
}
