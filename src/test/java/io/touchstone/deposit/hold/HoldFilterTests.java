package io.touchstone.deposit.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.kernel.PlatformTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A list of holds shows what was asked for and all of it where something else was typed. */
class HoldFilterTests {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final PlatformTime TIME = new PlatformTime(ZoneId.of("Asia/Shanghai"));

    @Test
    void readFiltersAndForgetWhatIsNoWordOfOurs() {
        Map<String, String> all =
                Map.of("merchant", " m ", "case", "D-1", "state", "open", "from", " 2026-02-01", "to", "2026-02-28");
        assertThat(HoldFilter.of(all).words())
                .isEqualTo(Map.of(
                        "merchant", "m", "case", "D-1", "state", "open", "from", "2026-02-01", "to", "2026-02-28"));
        assertThat(HoldFilter.of(Map.of("merchant", " ", "case", "", "state", "x", "from", "2026-02-30", "to", " "))
                        .words())
                .isEmpty();
        assertThat(HoldFilter.of(Map.of()).where()).isEmpty();
    }

    @Test
    void countDaysFromTheirBeginningToTheirEnd() {
        HoldFilter february = HoldFilter.of(Map.of("from", "2026-02-01", "to", "2026-02-28"));

        assertThat(february.values(TIME, NOW))
                .isEqualTo(Map.of(
                        "from", Instant.parse("2026-01-31T16:00:00Z"), "to", Instant.parse("2026-02-28T16:00:00Z")));
        assertThat(february.where()).contains(":from", ":to").doesNotContain(":state");
    }

    @Test
    void askForThoseThatEndSoonByTimeAndNotByState() {
        HoldFilter ending = HoldFilter.of(Map.of("state", HoldFilter.ENDING));

        assertThat(ending.values(TIME, NOW)).isEqualTo(Map.of("soon", Instant.parse("2026-03-04T09:00:00Z")));
        assertThat(ending.where()).contains(":soon").doesNotContain(":state");
    }
}
