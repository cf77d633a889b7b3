package io.touchstone.shell.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.ShellRule;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfResolverTests {

    @Test
    void readsABlankBeforeTheOffsetAsAPlus() {
        assertThat(AsOfResolver.parse("2026-03-01T17:00:00 08:00")).isEqualTo(Instant.parse("2026-03-01T09:00:00Z"));
    }

    @Test
    void readsEveryOffset() {
        assertThat(AsOfResolver.parse("2026-03-01T09:00:00Z")).isEqualTo(Instant.parse("2026-03-01T09:00:00Z"));
        assertThat(AsOfResolver.parse("2026-03-01t04:00:00.5-05:00"))
                .isEqualTo(Instant.parse("2026-03-01T09:00:00.500Z"));
    }

    @Test
    void keepsMicroseconds() {
        assertThat(AsOfResolver.parse("2026-03-01T09:00:00.123456789Z"))
                .isEqualTo(Instant.parse("2026-03-01T09:00:00.123456Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "2026-03-01",
                "2026-03-01T09:00:00",
                "2026-13-01T09:00:00Z",
                "2026-02-30T09:00:00Z",
                "2026-03-01T25:00:00Z",
                "+10000-01-01T00:00:00Z",
                "-2026-03-01T09:00:00Z",
                "2026-03-01T09:00:00,5.5Z"
            })
    void refusesWhatIsNoTimeWithAnOffset(String text) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> AsOfResolver.parse(text))
                .extracting(RuleViolation::rule)
                .isEqualTo(ShellRule.BAD_TIME);
    }
}
