package io.touchstone.shell.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * After sign-in, back to the page that was asked for. Only its path and query are used, never a host that a request
 * header named (security check 18).
 */
class LocalReturn implements AuthenticationSuccessHandler {

    private final RequestCache cache = requestCache();

    /** Remembers pages only: a fragment or a form post is nothing to come back to. */
    @SuppressWarnings(
            "NullAway") // Null is how the class says that no parameter marks a return; its signature forgot so.
    static RequestCache requestCache() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(LocalReturn::isPage);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        return HttpMethod.GET.matches(request.getMethod())
                && request.getHeader("HX-Request") == null
                && (path.startsWith("/admin") || path.startsWith("/portal"));
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        String target = localPart(cache.getRequest(request, response));
        cache.removeRequest(request, response);
        response.sendRedirect(target);
    }

    private static String localPart(@Nullable SavedRequest saved) {
        if (saved == null) {
            return "/";
        }
        URI uri = URI.create(saved.getRedirectUrl());
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
