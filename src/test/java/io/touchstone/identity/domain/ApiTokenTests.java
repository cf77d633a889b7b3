package io.touchstone.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.touchstone.identity.IdentityRule;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.shell.ApiScope;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApiTokenTests {

    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
    private static final Actor ADMIN = new Actor(Actor.Kind.STAFF, "0190a000-0000-7000-8000-000000000001");
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void isValidUntilItsEnd() {
        ApiToken token = issue(AT.plus(DAY), Set.of(ApiScope.INTAKE), null);

        assertThat(token.isValid(AT.plus(DAY).minusMillis(1))).isTrue();
        assertThat(token.isValid(AT.plus(DAY))).isFalse();
    }

    @Test
    void isRevokedOnce() {
        ApiToken token = issue(AT.plus(DAY), Set.of(ApiScope.INTAKE), null);
        token.revoke(ADMIN, AT);

        assertThat(token.isValid(AT)).isFalse();
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> token.revoke(ADMIN, AT));
    }

    @Test
    void namesEveryObjectionAtOnce() {
        var asked = new NewApiToken("feed", EnumSet.noneOf(ApiScope.class), null, AT);

        assertThat(ApiToken.objections(asked, AT))
                .extracting(Objection::rule)
                .containsExactly(IdentityRule.TOKEN_SCOPES_MISSING, IdentityRule.TOKEN_EXPIRY);
    }

    @Test
    void needsALaboratoryForItsScope() {
        var asked = new NewApiToken("lab", Set.of(ApiScope.LAB), null, AT.plus(DAY));

        assertThat(ApiToken.objections(asked, AT)).extracting(Objection::rule).containsExactly(IdentityRule.TOKEN_LAB);
    }

    @Test
    void livesAYearAtMost() {
        var asked = new NewApiToken(
                "feed",
                Set.of(ApiScope.INTAKE),
                null,
                AT.plus(ApiToken.LIFE_MAX).plusSeconds(1));

        assertThat(ApiToken.objections(asked, AT))
                .extracting(Objection::rule)
                .containsExactly(IdentityRule.TOKEN_EXPIRY);
    }

    private static ApiToken issue(Instant expiresAt, Set<ApiScope> scopes, @Nullable String lab) {
        UUID id = UUID.fromString("0190a000-0000-7000-8000-000000000003");
        return ApiToken.issue(id, new NewApiToken("feed", scopes, lab, expiresAt), "ts_word", ADMIN, AT);
    }
}
