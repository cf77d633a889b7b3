package io.touchstone.identity.domain;

import io.touchstone.shell.RetainedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of sign-ins is kept for a term only. */
@Configuration(proxyBeanMethods = false)
class IdentityRetention {

    @Bean
    RetainedRows lapsedPasswordResets() {
        return RetainedRows.deleted("links", "identity_password_reset", "t.expires_at < :before");
    }

    @Bean
    RetainedRows lapsedSsoInvitations() {
        return RetainedRows.deleted("links", "identity_sso_invitation", "t.expires_at < :before");
    }

    @Bean
    RetainedRows failedSignIns() {
        return RetainedRows.deleted(
                "sign-in-attempts",
                "identity_sign_in_guard",
                "t.failed_at < :before and (t.blocked_until is null or t.blocked_until < :before)");
    }
}
