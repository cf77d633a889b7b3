package io.touchstone.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.support.TouchstoneTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Deadlines in working days of the platform's calendar. */
@TouchstoneTest
class WorkingDaysTests {

    @Autowired
    private WorkingDays days;

    @Test
    void skipWeekends() {
        // A Sunday: Monday, Tuesday and Wednesday count.
        assertThat(days.after(Instant.parse("2026-03-01T09:00:00Z"), 3))
                .isEqualTo(Instant.parse("2026-03-04T16:00:00Z"));
    }

    @Test
    void skipHolidaysAndCountTheWeekendsWorkedForThem() {
        // 30 September: the holiday ends on 7 October; Thursday, Friday and the worked Saturday count.
        assertThat(days.after(Instant.parse("2026-09-30T02:00:00Z"), 3))
                .isEqualTo(Instant.parse("2026-10-10T16:00:00Z"));
    }
}
