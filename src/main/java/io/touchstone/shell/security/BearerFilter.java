package io.touchstone.shell.security;

import io.touchstone.shell.ApiTokenAuthenticator;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs a request of the API in by its bearer token; whether that is needed, the chain's rules say. */
@Component
class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "bearer ";

    private final ObjectProvider<ApiTokenAuthenticator> tokens;

    BearerFilter(ObjectProvider<ApiTokenAuthenticator> tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        bearerOf(request).flatMap(this::authenticate).ifPresent(BearerFilter::signIn);
        chain.doFilter(request, response);
    }

    private Optional<Authentication> authenticate(String token) {
        ApiTokenAuthenticator authenticator = tokens.getIfAvailable();
        return authenticator == null ? Optional.empty() : authenticator.authenticate(token);
    }

    private static Optional<String> bearerOf(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return Optional.of(header.substring(SCHEME.length()).strip());
    }

    private static void signIn(Authentication authentication) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
    }
}
