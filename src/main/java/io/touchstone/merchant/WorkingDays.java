package io.touchstone.merchant;

import io.touchstone.kernel.PlatformTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts working days: Monday to Friday, holidays and worked weekends set apart as announced (O37 art. 26). */
@Component
public class WorkingDays {

    /** Nobody promises anything in more; bounds the look-up. */
    private static final int DAYS_MAX = 60;

    private final JdbcClient jdbc;
    private final PlatformTime time;

    WorkingDays(JdbcClient jdbc, PlatformTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The end of the last of some working days after the day of an instant. */
    public Instant after(Instant at, int days) {
        if (days < 1 || days > DAYS_MAX) {
            throw new IllegalArgumentException("working days: " + days);
        }
        LocalDate day = time.day(at);
        Map<LocalDate, Boolean> marked = marked(day);
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            if (marked.getOrDefault(day, isWeekday(day))) {
                left--;
            }
        }
        return time.startOf(day.plusDays(1));
    }

    private Map<LocalDate, Boolean> marked(LocalDate from) {
        Map<LocalDate, Boolean> marked = new HashMap<>();
        jdbc.sql("select day, working from merchant_working_day where day > :from and day < :to")
                .param("from", from)
                .param("to", from.plusDays(3L * DAYS_MAX))
                .query(row -> {
                    marked.put(row.getObject("day", LocalDate.class), row.getBoolean("working"));
                });
        return marked;
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
