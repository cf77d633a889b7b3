package io.touchstone.shell.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** What the chains lean on: filters that live only inside them, and the session cookie. */
@Configuration(proxyBeanMethods = false)
class SecurityBeans {

    /** A filter bean would also be registered for every request; these run inside their chain only. */
    @Bean
    FilterRegistrationBean<BearerFilter> bearerOnlyInItsChain(BearerFilter filter) {
        return insideItsChainOnly(filter);
    }

    @Bean
    FilterRegistrationBean<AbsoluteSessionAge> ageOnlyInItsChain(AbsoluteSessionAge filter) {
        return insideItsChainOnly(filter);
    }

    /** Where a sign-in of any kind leads. */
    @Bean
    AuthenticationSuccessHandler localReturn() {
        return new LocalReturn();
    }

    @Bean
    CookieSerializer sessionCookie() {
        return new SessionCookie();
    }

    /** No table keeps a NUL and no keyboard types one: what carries it is refused at the door, and not by the database. */
    @Bean
    HttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    /** Each filter of a chain would be timed and counted by itself, at the price of a page's query, and nobody reads it. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> insideItsChainOnly(F filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /** {@code __Host-} and Secure over TLS, a plain HttpOnly cookie on loopback HTTP (house 11). */
    private static final class SessionCookie implements CookieSerializer {

        private final DefaultCookieSerializer plain = named("touchstone-session");
        private final DefaultCookieSerializer secure = named("__Host-touchstone-session");

        private static DefaultCookieSerializer named(String name) {
            var serializer = new DefaultCookieSerializer();
            serializer.setCookieName(name);
            serializer.setCookiePath("/");
            serializer.setUseHttpOnlyCookie(true);
            serializer.setSameSite("Lax");
            return serializer;
        }

        @Override
        public void writeCookieValue(CookieValue value) {
            of(value.getRequest()).writeCookieValue(value);
        }

        @Override
        public List<String> readCookieValues(HttpServletRequest request) {
            return of(request).readCookieValues(request);
        }

        private DefaultCookieSerializer of(HttpServletRequest request) {
            return request.isSecure() ? secure : plain;
        }
    }
}
