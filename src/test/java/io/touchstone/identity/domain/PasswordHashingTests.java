package io.touchstone.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Tests of the whole application keep passwords with less work; this is what the application itself does. */
class PasswordHashingTests {

    private final PasswordEncoder encoder = new PasswordHashing().passwordEncoder();

    @Test
    void costsWhoeverGuessesSixteenMegabytesAndTwoRoundsEachTime() {
        assertThat(encoder.encode("correct battery horse")).startsWith("{argon2@v5.8}$argon2id$v=19$m=16384,t=2,p=1$");
    }

    @Test
    void knowsThePasswordAndNoOther() {
        String kept = encoder.encode("correct battery horse");

        assertThat(encoder.matches("correct battery horse", kept)).isTrue();
        assertThat(encoder.matches("correct battery house", kept)).isFalse();
    }
}
