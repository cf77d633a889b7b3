package io.touchstone.demo.market;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes returns and complaints of delivered orders. */
final class AfterSales {

    private static final double RETURNED = 0.04;

    private final MarketPlan plan;
    private final Vocabulary words;
    private final Dice dice;
    private final RowSink returns;
    private final RowSink complaints;
    private int returnNumber = 500_000;
    private int complaintNumber = 900_000;

    AfterSales(MarketPlan plan, Vocabulary words, Dice dice, RowSink returns, RowSink complaints) {
        this.plan = plan;
        this.words = words;
        this.dice = dice;
        this.returns = returns;
        this.complaints = complaints;
    }

    void make(Sale sale) {
        Instant delivered = sale.parcel().deliveredAt();
        if (delivered == null || sale.byRing()) {
            return;
        }
        if (dice.chance(RETURNED)) {
            giveBack(sale, delivered.plus(Duration.ofHours(dice.between(4, 160))));
        }
        if (dice.chance(sale.shop().story().complaintRate(sale.daysLeft()))) {
            complain(sale, delivered.plus(Duration.ofMinutes(dice.between(60, 9000))));
        }
    }

    private void giveBack(Sale sale, Instant requested) {
        if (!requested.isBefore(plan.end())) {
            return;
        }
        Instant refunded = requested.plus(Duration.ofHours(dice.between(6, 96)));
        boolean done = refunded.isBefore(plan.end());
        returns.row(
                "R" + ++returnNumber,
                sale.orderId(),
                dice.pick(words.list("reason")).chinese(),
                requested.toString(),
                done ? Long.toString(sale.amountMinor()) : null,
                "CNY",
                done ? refunded.toString() : null);
    }

    private void complain(Sale sale, Instant opened) {
        if (!opened.isBefore(plan.end())) {
            return;
        }
        Term complaint = dice.pick(words.list("complaint"));
        int colon = complaint.chinese().indexOf(':');
        String chinese = complaint.chinese().substring(colon + 1);
        complaints.row(
                "K" + ++complaintNumber,
                sale.shop().id(),
                sale.orderId(),
                sale.productId(),
                complaint.chinese().substring(0, colon),
                dice.chance(0.25) ? complaint.english() : chinese,
                opened.toString(),
                answered(opened));
    }

    /** When the shop first answered, within three days; made of the number, so that nothing else of the market moves by it. */
    private @Nullable String answered(Instant opened) {
        Instant answered = opened.plus(Duration.ofMinutes(20 + complaintNumber * 7_919L % 4_300));
        return complaintNumber % 23 == 0 || !answered.isBefore(plan.end()) ? null : answered.toString();
    }
}
