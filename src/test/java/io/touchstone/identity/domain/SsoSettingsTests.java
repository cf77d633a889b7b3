package io.touchstone.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.touchstone.shell.CannotStart;
import io.touchstone.shell.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class SsoSettingsTests {

    @Test
    void isOffWithoutAnIssuer() {
        assertThat(settings(" ", "").isOn()).isFalse();
        assertThat(settings("https://id.example.org", "").isOn()).isTrue();
    }

    @Test
    void groupsBringRolesByTheTableAndNothingElse() {
        SsoSettings settings = settings("https://id.example.org", "ops=ADMIN; CN=Fraud,OU=x=analyst, reviewer;");

        assertThat(settings.rolesOf(List.of("ops"))).containsExactly(Role.ADMIN);
        assertThat(settings.rolesOf(List.of("CN=Fraud,OU=x", "ops")))
                .containsExactlyInAnyOrder(Role.ADMIN, Role.ANALYST, Role.REVIEWER);
        assertThat(settings.rolesOf(List.of("ADMIN", "Ops"))).isEmpty();
    }

    @Test
    void refusesToStartWithWhatCannotBeMeant() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> settings("http://id.example.org", ""))
                .withMessageContaining("https://");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> settings("https://id.example.org", "ops=EMPEROR"))
                .withMessageContaining("EMPEROR");
        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> settings("https://id.example.org", "ops"));
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new SsoSettings("https://id.example.org", null, null, "x", "openid", null, "", ""));
    }

    @Test
    void keepsTheSecretOutOfLogs() {
        assertThat(settings("https://id.example.org", "").toString()).doesNotContain("not-told");
    }

    private static SsoSettings settings(String issuer, String roles) {
        return new SsoSettings(issuer, "touchstone", "not-told", "x", "openid", "groups", roles, "");
    }
}
