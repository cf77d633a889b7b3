package io.touchstone.identity.sso;

import io.touchstone.identity.domain.SsoDesk;
import io.touchstone.identity.domain.SsoSettings;
import io.touchstone.shell.PageDoors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.NullSecurityContextRepository;

/** Opens the page chain to sign-ins by the provider: the way there, the way back, and the sign-out. */
final class SsoDoors implements PageDoors {

    private static final Logger log = LoggerFactory.getLogger(SsoDoors.class);

    /** Where the provider itself knocks; its token is what it shows, not a form of ours. */
    private static final String BACK_CHANNEL = "/login/back-channel";

    private final SsoProvider provider;
    private final SsoEntrance entrance;

    SsoDoors(SsoProvider provider, SsoDesk desk, SsoSettings settings, AuthenticationSuccessHandler next) {
        this.provider = provider;
        this.entrance = new SsoEntrance(desk, settings, next);
    }

    @Override
    public void extend(HttpSecurity pages) {
        pages.oauth2Login(login -> login.loginPage("/login")
                        .clientRegistrationRepository(provider)
                        .authorizedClientRepository(new NoTokensKept())
                        .authorizationEndpoint(there -> there.authorizationRequestResolver(new SsoRequests(provider)))
                        .redirectionEndpoint(back -> back.baseUri(SsoProvider.ANSWER))
                        .userInfoEndpoint(people -> people.oidcUserService(tokenOnly()))
                        .successHandler(entrance)
                        .failureHandler(SsoDoors::failed)
                        .withObjectPostProcessor(onTheWayBack())
                        .withObjectPostProcessor(onTheWayThere()))
                .csrf(guard -> guard.ignoringRequestMatchers(BACK_CHANNEL))
                .logout(out -> out.addLogoutHandler(new SsoFarewell(provider))
                        .logoutSuccessHandler(new SsoFarewell(provider)));
    }

    /** The token says all that is needed; what else the provider knows of people stays there. */
    private static OidcUserService tokenOnly() {
        var service = new OidcUserService();
        service.setRetrieveUserInfo(request -> false);
        return service;
    }

    /** The session never holds the provider's picture of the person, only ours; the entrance keeps that. */
    private static ObjectPostProcessor<OAuth2LoginAuthenticationFilter> onTheWayBack() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
                filter.setSecurityContextRepository(new NullSecurityContextRepository());
                return filter;
            }
        };
    }

    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> onTheWayThere() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(SsoDoors::failed);
                return filter;
            }
        };
    }

    /** What went wrong is for the operator; the person can only try again or sign in otherwise. */
    private static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        String code = cause instanceof OAuth2AuthenticationException named
                ? named.getError().getErrorCode()
                : cause.getClass().getSimpleName();
        Throwable root = cause.getCause() == null ? cause : cause.getCause();
        log.warn(
                "a sign-in by the identity provider failed: {} ({})",
                code,
                root.getClass().getSimpleName());
        response.sendRedirect("/login?sso=failed");
    }
}
