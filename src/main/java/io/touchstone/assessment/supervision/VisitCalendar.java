package io.touchstone.assessment.supervision;

import io.touchstone.kernel.PlatformTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What supervision has to do, or did, on which day of a month, as whole weeks from Monday. */
public record VisitCalendar(YearMonth month, LocalDate today, List<List<Cell>> weeks, List<Entry> entries) {

    private static final int WEEK = 7;

    public VisitCalendar {
        weeks = List.copyOf(weeks);
        entries = List.copyOf(entries);
    }

    /** What a day is to a visit; the message key is {@code assessment.visit.mark.<word>}. */
    public enum Mark {
        PLANNED,
        DUE,
        /** Nobody held it: on this day the certificate is suspended. */
        SUSPENDS,
        HELD;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String tone() {
            return switch (this) {
                case PLANNED -> "progress";
                case DUE -> "attention";
                case SUSPENDS -> "bad";
                case HELD -> "good";
            };
        }
    }

    public record Entry(LocalDate day, Mark mark, VisitRow visit) {}

    /**
     * One day of the grid.
     *
     * @param day null outside the month
     */
    public record Cell(@Nullable LocalDate day, List<Entry> entries) {

        public Cell {
            entries = List.copyOf(entries);
        }
    }

    static VisitCalendar of(
            YearMonth month, LocalDate today, List<VisitRow> visits, VisitTerms terms, PlatformTime time) {
        List<Entry> entries = new ArrayList<>();
        for (VisitRow visit : visits) {
            entries.addAll(entries(visit, terms, time));
        }
        entries.removeIf(entry -> !YearMonth.from(entry.day()).equals(month));
        entries.sort(Comparator.comparing(Entry::day).thenComparing(Entry::mark).thenComparing(entry -> entry.visit()
                .number()));
        return new VisitCalendar(month, today, weeks(month, entries), entries);
    }

    private static List<Entry> entries(VisitRow visit, VisitTerms terms, PlatformTime time) {
        Instant heldAt = visit.heldAt();
        if (heldAt != null) {
            return List.of(new Entry(time.day(heldAt), Mark.HELD, visit));
        }
        if (visit.state().isOver()) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        LocalDate plannedOn = visit.plannedOn();
        if (plannedOn != null) {
            entries.add(new Entry(plannedOn, Mark.PLANNED, visit));
        }
        entries.add(new Entry(visit.dueOn(), Mark.DUE, visit));
        entries.add(new Entry(VisitDates.suspendsOn(visit.dueOn(), terms), Mark.SUSPENDS, visit));
        return entries;
    }

    private static List<List<Cell>> weeks(YearMonth month, List<Entry> entries) {
        List<Cell> cells = new ArrayList<>();
        int lead = month.atDay(1).getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue();
        for (int i = 0; i < lead; i++) {
            cells.add(new Cell(null, List.of()));
        }
        for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            LocalDate one = day;
            cells.add(new Cell(
                    one,
                    entries.stream().filter(entry -> entry.day().equals(one)).toList()));
        }
        while (cells.size() % WEEK != 0) {
            cells.add(new Cell(null, List.of()));
        }
        List<List<Cell>> weeks = new ArrayList<>();
        for (int i = 0; i < cells.size(); i += WEEK) {
            weeks.add(List.copyOf(cells.subList(i, i + WEEK)));
        }
        return weeks;
    }
}
