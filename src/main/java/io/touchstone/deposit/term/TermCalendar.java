package io.touchstone.deposit.term;

import io.touchstone.kernel.Money;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a shop is settled on which day of a month, as whole weeks from Monday.
 *
 * @param waiting what has to be completed first
 * @param claimed what waits for the decision of a claim
 * @param later what is settled after the month
 */
public record TermCalendar(
        YearMonth month,
        LocalDate today,
        List<List<Cell>> weeks,
        List<SettlementDay> waiting,
        List<SettlementDay> claimed,
        List<Money> later) {

    private static final int WEEK = 7;

    /**
     * One day of the grid.
     *
     * @param day null outside the month
     */
    public record Cell(@Nullable LocalDate day, List<SettlementDay> settled) {}

    static TermCalendar of(YearMonth month, LocalDate today, List<SettlementDay> days) {
        List<Cell> cells = new ArrayList<>();
        int lead = month.atDay(1).getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue();
        for (int i = 0; i < lead; i++) {
            cells.add(new Cell(null, List.of()));
        }
        for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            LocalDate one = day;
            cells.add(new Cell(
                    one,
                    days.stream().filter(settled -> one.equals(settled.day())).toList()));
        }
        while (cells.size() % WEEK != 0) {
            cells.add(new Cell(null, List.of()));
        }
        List<List<Cell>> weeks = new ArrayList<>();
        for (int i = 0; i < cells.size(); i += WEEK) {
            weeks.add(List.copyOf(cells.subList(i, i + WEEK)));
        }
        return new TermCalendar(
                month,
                today,
                weeks,
                days.stream().filter(day -> day.day() == null && !day.waits()).toList(),
                days.stream().filter(day -> day.day() == null && day.waits()).toList(),
                later(month, days));
    }

    private static List<Money> later(YearMonth month, List<SettlementDay> days) {
        List<Money> sums = new ArrayList<>();
        for (SettlementDay day : days) {
            if (day.day() != null && day.day().isAfter(month.atEndOfMonth())) {
                add(sums, day.amount());
            }
        }
        return sums;
    }

    private static void add(List<Money> sums, Money amount) {
        for (int i = 0; i < sums.size(); i++) {
            if (sums.get(i).currency().equals(amount.currency())) {
                sums.set(i, sums.get(i).plus(amount));
                return;
            }
        }
        sums.add(amount);
    }
}
