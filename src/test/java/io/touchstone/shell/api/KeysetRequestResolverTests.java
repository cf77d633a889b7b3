package io.touchstone.shell.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.touchstone.kernel.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetRequestResolverTests {

    @Test
    void givesFiftyUnlessAsked() {
        assertThat(KeysetRequestResolver.limit(null)).isEqualTo(50);
        assertThat(KeysetRequestResolver.limit("500")).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "", "ten", "99999999999999999999", "1.0", "٥"})
    void refusesEveryOtherLimit(String limit) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> KeysetRequestResolver.limit(limit));
    }
}
