package io.touchstone.demo.market;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;

/** How much the whole market sells on a day compared with a plain one: festivals of shopping, week-ends, the new year's lull. */
final class Season {

    private static final Map<MonthDay, Double> FESTIVALS =
            Map.of(MonthDay.of(11, 11), 6.0, MonthDay.of(6, 18), 4.0, MonthDay.of(12, 12), 2.5);

    private static final double WEEKEND = 1.2;

    private Season() {}

    static double of(LocalDate day) {
        double plain = isWeekend(day) ? WEEKEND : 1;
        return plain * FESTIVALS.getOrDefault(MonthDay.from(day), aroundFestivals(day));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static double aroundFestivals(LocalDate day) {
        return switch (day.getMonth()) {
            case NOVEMBER -> day.getDayOfMonth() < 16 ? 1.7 : 0.9;
            case JUNE -> day.getDayOfMonth() < 18 ? 1.4 : 1;
            case FEBRUARY -> day.getDayOfMonth() < 16 ? 0.5 : 0.9;
            case JANUARY, MARCH, APRIL, MAY, JULY, AUGUST, SEPTEMBER, OCTOBER, DECEMBER -> 1;
        };
    }
}
