package io.touchstone.identity.sso;

import io.touchstone.identity.domain.SsoDesk;
import io.touchstone.identity.domain.SsoSettings;
import io.touchstone.shell.PageDoors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Off unless an issuer is set ({@code TOUCHSTONE_SSO_ISSUER}). */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SsoSettings.class)
class SsoConfiguration {

    /** The provider and its doors, when there is one. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${touchstone.sso.issuer:}' != ''")
    static class On {

        @Bean
        SsoProvider ssoProvider(SsoSettings settings) {
            return new SsoProvider(settings);
        }

        @Bean
        SsoLogoutTokens ssoLogoutTokens(SsoProvider provider, SsoSettings settings) {
            return new SsoLogoutTokens(provider, settings);
        }

        @Bean
        PageDoors ssoDoors(
                SsoProvider provider, SsoDesk desk, SsoSettings settings, AuthenticationSuccessHandler localReturn) {
            return new SsoDoors(provider, desk, settings, localReturn);
        }
    }
}
