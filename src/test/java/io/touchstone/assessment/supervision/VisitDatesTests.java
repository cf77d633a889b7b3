package io.touchstone.assessment.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When certificates are looked at (ruling Q2). */
class VisitDatesTests {

    private static final VisitTerms TERMS = VisitTerms.KEY.first();
    private static final int RUNS = 500;
    private static final long SEED = 20_260_301;

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-09-01",
        "2026-08-31, 2027-02-28",
        "2027-08-31, 2028-02-29",
        "2026-12-31, 2027-06-30",
        "2026-03-31, 2026-09-30",
        "2026-02-28, 2026-08-28"
    })
    void putsTheFirstVisitSixMonthsAfterTheAward(LocalDate awarded, LocalDate due) {
        assertThat(VisitDates.first(awarded, TERMS)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-01, 2027-09-01", "2028-02-29, 2029-02-28", "2027-02-28, 2028-02-28"})
    void putsTheNextVisitTwelveMonthsAfterTheHeldOne(LocalDate held, LocalDate due) {
        assertThat(VisitDates.next(held, TERMS)).isEqualTo(due);
    }

    @Test
    void keepsItsClocksForAnyAward() {
        Random random = new Random(SEED);
        for (int run = 0; run < RUNS; run++) {
            LocalDate awarded = LocalDate.ofEpochDay(18_000 + random.nextInt(12_000));
            LocalDate due = VisitDates.first(awarded, TERMS);
            assertThat(due).as("seed %d, award %s", SEED, awarded).isEqualTo(byHand(awarded, 6));

            LocalDate held = due.minusDays(random.nextInt(60)).plusDays(random.nextInt(90));
            LocalDate next = VisitDates.next(held, TERMS);
            assertThat(next).as("seed %d, held %s", SEED, held).isEqualTo(byHand(held, 12));
            assertThat(next).isBeforeOrEqualTo(held.plusDays(366));

            assertThat(VisitDates.isOverdue(due, due)).isFalse();
            assertThat(VisitDates.isOverdue(due, due.plusDays(1))).isTrue();
            assertThat(VisitDates.suspends(due, due.plusDays(29), TERMS)).isFalse();
            assertThat(VisitDates.suspends(due, due.plusDays(30), TERMS)).isTrue();
        }
    }

    @Test
    void remindsThirtyAndSevenDaysBefore() {
        LocalDate due = LocalDate.parse("2026-09-01");

        assertThat(VisitDates.reminders(due, due.minusDays(31), TERMS)).isZero();
        assertThat(VisitDates.reminders(due, due.minusDays(30), TERMS)).isEqualTo(1);
        assertThat(VisitDates.reminders(due, due.minusDays(8), TERMS)).isEqualTo(1);
        assertThat(VisitDates.reminders(due, due.minusDays(7), TERMS)).isEqualTo(2);
        assertThat(VisitDates.reminders(due, due.plusDays(3), TERMS)).isEqualTo(2);
    }

    @Test
    void refusesClocksThatTheRuleDoesNotAllow() {
        assertThatIllegalArgumentException().isThrownBy(() -> new VisitTerms(6, 13, 30, 30, 7, 60, 30, 90, 20, 50));
        assertThatIllegalArgumentException().isThrownBy(() -> new VisitTerms(6, 12, 30, 7, 30, 60, 30, 90, 20, 50));
        assertThatIllegalArgumentException().isThrownBy(() -> new VisitTerms(6, 12, 0, 30, 7, 60, 30, 90, 20, 50));
        assertThatIllegalArgumentException().isThrownBy(() -> new VisitTerms(6, 12, 30, 30, 7, 60, 30, 90, 20, 101));
    }

    @ParameterizedTest
    @CsvSource({
        "49, 0, false",
        "50, 0, true",
        "100, 200, true",
        "99, 200, false",
        "100, 201, false",
        "1000, 4000, false"
    })
    void tellsASurgeByExactComparison(long lately, long before, boolean surge) {
        assertThat(TriggerTerms.KEY.first().isSurge(lately, before)).isEqualTo(surge);
    }

    private static LocalDate byHand(LocalDate from, int months) {
        int month = from.getYear() * 12 + from.getMonthValue() - 1 + months;
        YearMonth then = YearMonth.of(month / 12, month % 12 + 1);
        return then.atDay(Math.min(from.getDayOfMonth(), then.lengthOfMonth()));
    }
}
