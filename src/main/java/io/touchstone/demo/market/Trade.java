package io.touchstone.demo.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Lets the shops sell, day by day, and writes what follows from each order. */
final class Trade {

    /** Where the rows of each kind go. */
    record Sinks(RowSink orders, RowSink ratings, RowSink returns, RowSink complaints) {}

    private final MarketPlan plan;
    private final Dice dice;
    private final SaleMaker sales;
    private final RatingMaker ratings;
    private final AfterSales afterSales;

    Trade(MarketPlan plan, Vocabulary words, Sinks sinks) {
        this.plan = plan;
        this.dice = new Dice(plan.seed() + 2);
        this.sales = new SaleMaker(plan, words, new Buyers(plan.orders(), dice), dice, sinks.orders());
        this.ratings = new RatingMaker(plan, words, dice, sinks.ratings());
        this.afterSales = new AfterSales(plan, words, dice, sinks.returns(), sinks.complaints());
    }

    /** Answers how many ratings are there to be rejected. */
    long run(List<Shop> shops, List<long[]> prices) {
        List<ShopCalendar> calendars = new ArrayList<>();
        for (Shop shop : shops) {
            calendars.add(ShopCalendar.of(plan, shop, dice.unit()));
        }
        for (int day = 0; day < plan.days(); day++) {
            int number = 0;
            for (int i = 0; i < shops.size(); i++) {
                int orders = calendars.get(i).ordersOn(day);
                sell(shops.get(i), prices.get(i), day, new Numbers(number, number + orders));
                number += orders;
            }
        }
        return ratings.rejected();
    }

    /** The day's order numbers of one shop, the first one excluded. */
    private record Numbers(int after, int last) {}

    private void sell(Shop shop, long[] prices, int day, Numbers numbers) {
        LocalDate date = plan.firstDay().plusDays(day);
        int daysLeft = plan.days() - 1 - day;
        for (int number = numbers.after() + 1; number <= numbers.last(); number++) {
            Sale sale = sales.make(shop, prices, date, daysLeft, number);
            ratings.make(sale);
            afterSales.make(sale);
        }
    }
}
