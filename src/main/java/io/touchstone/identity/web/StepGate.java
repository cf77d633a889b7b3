package io.touchstone.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads whoever is only half signed in to the second step, whatever they ask for, and remembers what that was. */
class StepGate extends OncePerRequestFilter {

    static final String STEP_PAGE = "/login/second-factor";
    private static final String WANTED = StepGate.class.getName() + ".wanted";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isHalfSignedIn(SecurityContextHolder.getContext().getAuthentication()) || isOnTheWay(request)) {
            chain.doFilter(request, response);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", STEP_PAGE);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            remember(request);
            response.sendRedirect(STEP_PAGE);
        }
    }

    /** The page to go to when the step is taken; a path of ours, never an address. */
    static String wanted(HttpServletRequest request) {
        Object wanted = request.getSession().getAttribute(WANTED);
        request.getSession().removeAttribute(WANTED);
        return wanted instanceof String path ? path : "/";
    }

    private static boolean isHalfSignedIn(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.getAuthorities().stream().anyMatch(granted -> String.valueOf(granted.getAuthority())
                        .startsWith("step:"));
    }

    private static boolean isOnTheWay(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/login") || path.startsWith("/login/") || path.equals("/logout") || path.equals("/error");
    }

    private static void remember(HttpServletRequest request) {
        String path = request.getRequestURI();
        if ("GET".equals(request.getMethod()) && (path.startsWith("/admin") || path.startsWith("/portal"))) {
            String query = request.getQueryString();
            request.getSession().setAttribute(WANTED, query == null ? path : path + "?" + query);
        }
    }
}
