package io.touchstone.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformIdTests {

    @ParameterizedTest
    @ValueSource(strings = {"a", "M-1001", "店铺一号", "👍🏽", "é", "a.b_c:d@e'f\"g<h>", "=1+1"})
    void takesUnicodeOfAnyKind(String id) {
        assertThat(PlatformId.isValid(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a/b",
                "a\\b",
                "a;b",
                "50%",
                "what?",
                "#1",
                "a\tb",
                "a\u0000b",
                "a\u007fb",
                "a\u0085b",
                "a\u00a0b",
                "a\u3000b",
                "a\u2028b"
            })
    void refusesWhiteSpaceControlsAndTheSixReservedCharacters(String id) {
        assertThat(PlatformId.isValid(id)).isFalse();
    }

    @Test
    void countsCharactersNotUtf16Units() {
        assertThat(PlatformId.isValid("👍".repeat(64))).isTrue();
        assertThat(PlatformId.isValid("👍".repeat(65))).isFalse();
        assertThat(PlatformId.isValid("a".repeat(65))).isFalse();
    }

    @Test
    void refusesHalfACharacter() {
        assertThat(PlatformId.isValid("a\ud83d")).isFalse();
    }
}
