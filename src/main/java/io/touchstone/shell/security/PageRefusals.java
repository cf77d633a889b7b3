package io.touchstone.shell.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What a page asker hears who may not pass: the way to sign in, a refusal, or that there is no such page. */
@Component
class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String SIGN_IN = "/login";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (!isBehindDoor(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            signIn(request, response);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException, ServletException {
        if (exception instanceof CsrfException && isNobody()) {
            // The form is older than the session: sign in again and come back.
            signIn(request, response);
            return;
        }
        boolean ours = isBehindDoor(request) || !"GET".equals(request.getMethod());
        response.sendError(ours ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
    }

    private static boolean isNobody() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken;
    }

    private static void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader("HX-Request") != null) {
            // A sign-in page swapped into a table cell helps nobody: htmx leaves the page instead.
            response.setHeader("HX-Redirect", SIGN_IN);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(SIGN_IN);
        }
    }

    private static boolean isBehindDoor(HttpServletRequest request) {
        String path = request.getRequestURI();
        return isUnder(path, "/admin") || isUnder(path, "/portal");
    }

    private static boolean isUnder(String path, String door) {
        return path.equals(door) || path.startsWith(door + "/");
    }
}
