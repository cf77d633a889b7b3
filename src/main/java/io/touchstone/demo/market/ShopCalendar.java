package io.touchstone.demo.market;

import java.time.LocalDate;

/** On which days a shop sells how much: its orders spread by season and by its story. */
final class ShopCalendar {

    private final int[] ordersUntil;

    private ShopCalendar(int[] ordersUntil) {
        this.ordersUntil = ordersUntil;
    }

    /** @param phase 0 to 1, different for each shop, so that small shops do not all sell on the same days */
    static ShopCalendar of(MarketPlan plan, Shop shop, double phase) {
        double[] running = running(plan, shop);
        double sum = running[running.length - 1];
        int[] until = new int[running.length];
        for (int day = 0; day < until.length; day++) {
            until[day] = sum == 0 ? 0 : (int) (running[day] / sum * shop.orders() + phase);
        }
        return new ShopCalendar(until);
    }

    int ordersOn(int day) {
        return ordersUntil[day] - (day == 0 ? 0 : ordersUntil[day - 1]);
    }

    private static double[] running(MarketPlan plan, Shop shop) {
        double[] running = new double[plan.days()];
        double sum = 0;
        for (int day = 0; day < running.length; day++) {
            LocalDate date = plan.firstDay().plusDays(day);
            if (!date.isBefore(shop.identity().openedOn())) {
                sum += Season.of(date) * shop.story().volume(plan.days() - 1 - day);
            }
            running[day] = sum;
        }
        return running;
    }
}
