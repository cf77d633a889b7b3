package io.touchstone.report.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.touchstone.report.catalogue.Rhythm.Due;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When saved reports are due, on the platform’s calendar. */
class RhythmTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    private static Optional<Instant> due(String local) {
        return Optional.of(at(local));
    }

    @Test
    void isDueEachDayAtItsHourAndNeverTwiceADay() {
        Rhythm daily = Rhythm.daily(6);

        assertThat(daily.after(at("2026-03-01T05:59:59"), SHANGHAI)).isEqualTo(due("2026-03-01T06:00:00"));
        assertThat(daily.after(at("2026-03-01T06:00:00"), SHANGHAI)).isEqualTo(due("2026-03-02T06:00:00"));
        assertThat(Rhythm.daily(0).after(at("2026-12-31T00:00:00"), SHANGHAI)).isEqualTo(due("2027-01-01T00:00:00"));
    }

    @Test
    void isDueOnItsWeekday() {
        Rhythm monday = Rhythm.weekly(DayOfWeek.MONDAY, 8);

        assertThat(monday.after(at("2026-03-01T09:00:00"), SHANGHAI)).isEqualTo(due("2026-03-02T08:00:00"));
        assertThat(monday.after(at("2026-03-02T08:00:00"), SHANGHAI)).isEqualTo(due("2026-03-09T08:00:00"));
    }

    @Test
    void becomesTheLastDayOfAMonthThatLacksItsDayAndGoesBackToItsOwn() {
        Rhythm last = Rhythm.monthly(31, 6);

        assertThat(last.after(at("2026-01-31T06:00:00"), SHANGHAI)).isEqualTo(due("2026-02-28T06:00:00"));
        assertThat(last.after(at("2026-02-28T06:00:00"), SHANGHAI)).isEqualTo(due("2026-03-31T06:00:00"));
        assertThat(last.after(at("2026-03-31T06:00:00"), SHANGHAI)).isEqualTo(due("2026-04-30T06:00:00"));
        assertThat(Rhythm.monthly(30, 6).after(at("2028-02-01T00:00:00"), SHANGHAI))
                .isEqualTo(due("2028-02-29T06:00:00"));
        assertThat(Rhythm.monthly(1, 6).after(at("2026-12-01T06:00:00"), SHANGHAI))
                .isEqualTo(due("2027-01-01T06:00:00"));
    }

    @Test
    void isNeverDueWithoutABeat() {
        assertThat(Rhythm.NEVER.after(at("2026-03-01T00:00:00"), SHANGHAI)).isEmpty();
    }

    @Test
    void makesUpForWhatWasMissedOnceWithTheNewestDueTime() {
        Rhythm daily = Rhythm.daily(6);
        Instant due = at("2026-03-01T06:00:00");

        assertThat(daily.newest(due, due, SHANGHAI)).isEqualTo(new Due(due, 0));
        assertThat(daily.newest(due, at("2026-03-04T05:00:00"), SHANGHAI))
                .isEqualTo(new Due(at("2026-03-03T06:00:00"), 2));
        assertThat(Rhythm.monthly(31, 6).newest(at("2026-01-31T06:00:00"), at("2026-03-31T06:00:00"), SHANGHAI))
                .isEqualTo(new Due(at("2026-03-31T06:00:00"), 2));
    }

    @Test
    void keepsItsHourWhereClocksAreTurnedAndMakesUpForOneThatIsSkipped() {
        Rhythm daily = Rhythm.daily(2);
        Instant before =
                LocalDateTime.parse("2026-03-28T02:00:00").atZone(BERLIN).toInstant();

        Instant skipped = daily.after(before, BERLIN).orElseThrow();
        Instant next = daily.after(skipped, BERLIN).orElseThrow();

        assertThat(skipped).isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(next).isEqualTo(Instant.parse("2026-03-30T00:00:00Z"));
        Instant doubled =
                daily.after(Instant.parse("2026-10-24T12:00:00Z"), BERLIN).orElseThrow();
        assertThat(daily.after(doubled, BERLIN)).contains(Instant.parse("2026-10-26T01:00:00Z"));
    }

    @Test
    void refusesWhatIsNoRhythm() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rhythm.monthly(32, 6));
        assertThatIllegalArgumentException().isThrownBy(() -> Rhythm.daily(24));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rhythm(Rhythm.Beat.WEEKLY, null, null, 6));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rhythm(Rhythm.Beat.NEVER, null, null, 6));
    }
}
