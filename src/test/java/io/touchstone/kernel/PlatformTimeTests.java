package io.touchstone.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PlatformTimeTests {

    private final PlatformTime shanghai = new PlatformTime(ZoneId.of("Asia/Shanghai"));

    @Test
    void beginsTheDayAtSixteenHundredUtcOfTheDayBefore() {
        assertThat(shanghai.day(Instant.parse("2026-02-28T15:59:59.999Z"))).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(shanghai.day(Instant.parse("2026-02-28T16:00:00Z"))).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(shanghai.month(Instant.parse("2026-02-28T16:00:00Z"))).isEqualTo(YearMonth.of(2026, 3));
        assertThat(shanghai.startOf(LocalDate.of(2026, 3, 1))).isEqualTo("2026-02-28T16:00:00Z");
    }

    @Test
    void goesBackToTheLastDayOfAMonthThatLacksTheDay() {
        Instant lastOfAugust = Instant.parse("2026-08-31T10:15:30Z");

        assertThat(shanghai.monthsBefore(lastOfAugust, 6)).isEqualTo("2026-02-28T10:15:30Z");
        assertThat(shanghai.monthsBefore(Instant.parse("2024-08-31T10:15:30Z"), 6))
                .isEqualTo("2024-02-29T10:15:30Z");
    }

    @Test
    void countsMonthsByItsOwnCalendar() {
        Instant firstOfSeptemberThere = Instant.parse("2026-08-31T16:30:00Z");

        assertThat(shanghai.monthsBefore(firstOfSeptemberThere, 6)).isEqualTo("2026-02-28T16:30:00Z");
    }
}
